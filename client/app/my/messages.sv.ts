// Swedish words of the page on what one's organisation has to see to.
export const messages = {
  title: 'Min organisation',
  titleOf: 'För {{names}}',
  lead: 'Det ni har lovat, och det ni ombeds berätta om, i alla snabbdialoger.',
  failed: 'Sidan kunde inte hämtas',
  nobody: 'Du företräder ingen organisation här',
  nobodyHint: 'Öppna din personliga länk, så visas det som din organisation äger.',
  followUps: 'Uppföljningar',
}
