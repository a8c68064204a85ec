/** The accessibility statement. */
export const accessibilityText = {
  en: {
    title: 'Accessibility statement',
    intro:
      'This statement is about Parapet, the working record of multi-agency public protection in your area. The agencies that make up the Responsible Authority of the area run it.',
    want: 'We want as many people as possible to be able to use it. You should be able to:',
    able: {
      zoom: 'zoom in up to 400% without text leaving the screen, apart from wide tables, which scroll by themselves',
      keyboard: 'go everywhere and do everything with a keyboard alone',
      speech: 'use it with a screen reader or speech recognition software',
      colour: 'change colours, contrast and fonts in your browser or device',
      script: 'use it without JavaScript',
      time: 'stay signed in when you are warned that your session is about to end, and lose nothing that you typed if it does',
    },
    how: 'How accessible it is',
    partly:
      'It is partly compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA, because of what is listed here.',
    gaps: {
      welsh:
        'Most pages are in English only. Where a page exists in Welsh as well, it says so at the top and marks its language for screen readers.',
      tables:
        'Tables with many columns, such as the audit trail, have to be scrolled sideways on a small screen or at high zoom.',
      selects:
        'People and posts are chosen from long lists without a search box. The first letters of a name jump to it.',
      people:
        'It has been tested by machines and by its makers. People who use assistive technology every day have not tested it yet, and nobody independent has audited it.',
    },
    tested: 'How it was tested',
    testedLines: {
      axe: 'Pages are checked in a real browser with axe-core against the rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, each time the service is changed.',
      html: 'The same pages go through the Nu HTML checker.',
      walks:
        'The main job, from a referral to approved minutes, is walked through with and without JavaScript.',
      limits: 'Machines find some of the barriers that people meet, not all of them.',
    },
    contact: 'If you cannot use a part of it, or need something in another format',
    contactLines: {
      unit: 'Tell the MAPPA unit of your area what you were trying to do and what got in the way. They will answer, and will get you what you need another way meanwhile.',
      report: 'Tell them too if you find a barrier that is not listed here.',
    },
    enforcement: 'If you are not happy with the answer',
    enforcementText:
      'The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. The Equality Advisory and Support Service can advise you.',
    prepared: (date: string) =>
      `This statement was prepared on ${date}. It is reviewed whenever a gap is closed or found, and at least once a year.`,
  },
}
