import type { ListTexts } from './checklist.ts'
import type { sharingLists } from './information-sharing.ts'

type Texts = ListTexts<typeof sharingLists>

/** The words of the lists of information sharing. */
export const sharingListText: { en: Texts; cy: Texts } = {
  en: {
    'IS-01': {
      title: 'The five principles',
      items: {
        lawful: 'There is lawful authority',
        necessary: 'It is necessary',
        proportionate: 'It is proportionate',
        secure: 'It is safe and secure',
        accountable: 'Somebody accounts for it',
      },
    },
    'IS-04': {
      title: 'Purpose of the share',
      items: {
        identify: 'To identify people who present a serious risk',
        assess: 'To make the risk assessment accurate',
        plan: 'To draw up suitable plans',
        protect: 'To put the plans into effect and so protect the public',
      },
    },
    'IS-14': {
      title: 'Overriding public interest',
      items: {
        murder: 'Murder',
        manslaughter: 'Manslaughter',
        rape: 'Rape',
        treason: 'Treason',
        'public-disorder': 'Serious public disorder',
        kidnapping: 'Kidnapping',
        'child-abuse': 'Child abuse',
        other: 'Another overriding public interest, to be stated',
      },
    },
    'IS-27': {
      title: 'Ground for interfering with private life',
      items: {
        'public-safety': 'Public safety',
        crime: 'Preventing disorder or crime',
        'health-or-morals': 'Protecting health or morals',
        'rights-of-others': 'Protecting the rights and freedoms of others',
        'national-security': 'National security or economic well-being',
      },
    },
  },
  cy: {
    'IS-01': {
      title: 'Y pum egwyddor',
      items: {
        lawful: 'Mae awdurdod cyfreithlon',
        necessary: 'Mae’n angenrheidiol',
        proportionate: 'Mae’n gymesur',
        secure: 'Mae’n ddiogel',
        accountable: 'Mae rhywun yn atebol amdano',
      },
    },
    'IS-04': {
      title: 'Diben y rhannu',
      items: {
        identify: 'Nodi pobl sy’n peri perygl difrifol',
        assess: 'Gwneud yr asesiad risg yn gywir',
        plan: 'Llunio cynlluniau addas',
        protect: 'Rhoi’r cynlluniau ar waith ac felly diogelu’r cyhoedd',
      },
    },
    'IS-14': {
      title: 'Budd cyhoeddus tra phwysig',
      items: {
        murder: 'Llofruddiaeth',
        manslaughter: 'Dynladdiad',
        rape: 'Trais rhywiol',
        treason: 'Brad',
        'public-disorder': 'Anhrefn cyhoeddus difrifol',
        kidnapping: 'Herwgipio',
        'child-abuse': 'Cam-drin plant',
        other: 'Budd cyhoeddus arall, i’w nodi',
      },
    },
    'IS-27': {
      title: 'Sail dros ymyrryd â bywyd preifat',
      items: {
        'public-safety': 'Diogelwch y cyhoedd',
        crime: 'Atal anhrefn neu droseddu',
        'health-or-morals': 'Diogelu iechyd neu foesau',
        'rights-of-others': 'Diogelu hawliau a rhyddid eraill',
        'national-security': 'Diogelwch gwladol neu lesiant economaidd',
      },
    },
  },
}
