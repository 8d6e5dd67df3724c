// Puts keyboard and reader at the beginning of a view, also of one that is still being fetched.

/** Focuses `#content`, at once or when it comes; whoever has put the focus somewhere by then keeps it there. */
export function focusContent(): void {
  if (focusIfThere()) return
  const watch = new MutationObserver(() => {
    if (document.activeElement !== document.body || focusIfThere()) watch.disconnect()
  })
  watch.observe(document.body, { childList: true, subtree: true })
}

function focusIfThere(): boolean {
  const content = document.getElementById('content')
  content?.focus({ preventScroll: true })
  return content !== null
}
