// Swedish text of the accessibility statement.
export const messages = {
  title: 'Tillgänglighet för snabbdialog',
  intro:
    'Alla som är inbjudna till en snabbdialog ska kunna följa klockan, läsa och skriva anteckningar och se vad som bestäms, oavsett förmåga och hjälpmedel.',
  standard: {
    title: 'Vad vi följer',
    text: 'Tjänsten är byggd för att uppfylla WCAG 2.2 på nivå AA och därmed EN 301 549, som lagen om tillgänglighet till digital offentlig service hänvisar till. Vi bedömer att den uppfyller kraven delvis: bristerna som vi känner till står nedan.',
  },
  features: {
    title: 'Så fungerar det',
    items: [
      'Allt går att göra med tangentbord. Under dialogen visar tangenten ? vilka kortkommandon som finns.',
      'Klockan läses upp när två minuter återstår, trettio sekunder återstår och tiden är ute, inte varje sekund.',
      'Hur mycket tid som är kvar och vem som är närvarande sägs med ord och form, aldrig bara med färg.',
      'Sidan går att förstora till 400 procent och följer datorns val av ljust eller mörkt utseende, hög kontrast och minskad rörelse.',
      'Ordningen i programmet kan ändras med knappar och tangentbord, inte bara genom att dra.',
      'Ljudsignaler är avstängda från början och är aldrig det enda tecknet.',
    ],
  },
  shortcomings: {
    title: 'Brister som vi känner till',
    items: [
      'När flera skriver i anteckningarna samtidigt läses de andras markörer inte upp av skärmläsare. Vilka som är i anteckningarna står som text ovanför.',
      'En presentation har en bestämd tid som den som presenterar inte själv kan förlänga. Det är formatets idé; processledaren kan ge mer tid och pausa.',
      'Videosamtalet ligger utanför den här tjänsten. Textning och teckenspråkstolkning ordnas där.',
      'Tjänsten är inte granskad av någon utomstående, och inte prövad tillsammans med användare av hjälpmedel.',
    ],
  },
  tested: {
    title: 'Hur vi har prövat',
    text: 'Varje vy prövas automatiskt när koden ändras: med axe-core i ljust och mörkt utseende, med tangentbord, förstorad till 400 procent, med minskad rörelse och med datorns egna färger. Bedömningen är vår egen.',
  },
  report: {
    title: 'Säg till när något inte fungerar',
    text: 'Hör av dig till den organisation som bjöd in dig: den leder dialogen och ansvarar för tjänsten. Berätta vilken sida det gäller och vilket hjälpmedel du använder. Behöver du innehållet i en annan form, till exempel anteckningarna som ett dokument, så be om det.',
    supervision:
      'Är du inte nöjd med svaret kan du anmäla det till Myndigheten för digital förvaltning, som har tillsyn över att lagen följs.',
    supervisionLink: 'Anmäl brister i tillgänglighet till Digg',
  },
}
