document.title = 'Snabbdialog'
