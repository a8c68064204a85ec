import type { ListTexts } from './checklist.ts'
import type { meetingLists } from './meetings.ts'

type Texts = ListTexts<typeof meetingLists>

/** The words of the lists of meetings. */
export const meetingListText: { en: Texts; cy: Texts } = {
  en: {
    'MT-14': {
      title: 'Standing invitation list',
      items: {
        'probation-manager': 'Senior probation officer or assistant chief officer',
        'police-manager': 'Superintendent, head of the public protection unit or chief inspector',
        prison: 'Prison service, under its own protocol',
        'supervising-officer': 'The officer or social worker who refers or supervises',
        'police-public-protection': 'Police public protection officer of the area',
        'child-protection': 'Child protection co-ordinator or representative',
        'housing-manager': 'Local authority housing manager or delegate',
        'probation-housing': 'Manager from the probation housing service',
        'treatment-programme': 'Community sex offender treatment programme',
        'youth-offending': 'Youth offending team',
        'mental-health': 'Mental health services',
        'victim-unit': 'Probation victim unit',
      },
    },
    'MT-19': {
      title: 'Agencies this case may need',
      items: {
        'childrens-social-care': 'Children’s social care',
        housing: 'Housing authority or provider',
        'youth-offending': 'Youth offending team',
        health: 'Health, including mental health',
        'victim-agency': 'Probation victim contact or another victim agency',
      },
    },
    'MT-32': {
      title: 'Discussion of the case',
      items: {
        risk: 'The risk assessment is confirmed',
        plans: 'Specific and realistic plans that could lower the risk',
        monitoring: 'How the plans are carried out and watched',
        victims: 'What past and possible victims need to know and to be protected',
        resources: 'Resources set aside',
        housing: 'Whether present or planned housing is suitable, with its form completed',
        children: 'Possible risk to children and young people',
        orders: 'Whether to apply for a civil order',
        community: 'Serious concern in the community, and the media',
        disclosure: 'Wider disclosure',
      },
    },
    'MT-43': {
      title: 'Before the case is closed as heard',
      items: {
        'defensible-and-minuted': 'The decisions can be defended and are minuted with reasons',
        'rigorous-assessment': 'The risk assessment is rigorous',
        'plan-matches-need': 'The plan matches the protection that is needed',
        'earlier-actions-looked-at': 'Earlier actions were looked at and improvement noted',
      },
    },
  },
  cy: {
    'MT-14': {
      title: 'Rhestr wahodd sefydlog',
      items: {
        'probation-manager': 'Uwch swyddog prawf neu brif swyddog cynorthwyol',
        'police-manager': 'Uwch-arolygydd, pennaeth yr uned diogelu’r cyhoedd neu brif arolygydd',
        prison: 'Y gwasanaeth carchardai, o dan ei brotocol ei hun',
        'supervising-officer': 'Y swyddog neu’r gweithiwr cymdeithasol sy’n cyfeirio neu’n goruchwylio',
        'police-public-protection': 'Swyddog diogelu’r cyhoedd yr heddlu yn yr ardal',
        'child-protection': 'Cydlynydd neu gynrychiolydd amddiffyn plant',
        'housing-manager': 'Rheolwr tai’r awdurdod lleol neu ddirprwy',
        'probation-housing': 'Rheolwr o wasanaeth tai’r gwasanaeth prawf',
        'treatment-programme': 'Rhaglen driniaeth troseddwyr rhyw yn y gymuned',
        'youth-offending': 'Y tîm troseddau ieuenctid',
        'mental-health': 'Gwasanaethau iechyd meddwl',
        'victim-unit': 'Uned ddioddefwyr y gwasanaeth prawf',
      },
    },
    'MT-19': {
      title: 'Asiantaethau y gall fod eu hangen ar yr achos',
      items: {
        'childrens-social-care': 'Gofal cymdeithasol plant',
        housing: 'Awdurdod neu ddarparwr tai',
        'youth-offending': 'Y tîm troseddau ieuenctid',
        health: 'Iechyd, gan gynnwys iechyd meddwl',
        'victim-agency': 'Cyswllt dioddefwyr y gwasanaeth prawf neu asiantaeth ddioddefwyr arall',
      },
    },
    'MT-32': {
      title: 'Trafod yr achos',
      items: {
        risk: 'Mae’r asesiad risg wedi’i gadarnhau',
        plans: 'Cynlluniau penodol a realistig a allai ostwng y perygl',
        monitoring: 'Sut y cyflawnir ac y gwylir y cynlluniau',
        victims: 'Yr hyn y mae ar ddioddefwyr y gorffennol a rhai posibl ei angen i wybod ac i’w diogelu',
        resources: 'Adnoddau a neilltuwyd',
        housing: 'A yw’r tai presennol neu arfaethedig yn addas, gyda’r ffurflen wedi’i llenwi',
        children: 'Perygl posibl i blant a phobl ifanc',
        orders: 'A ddylid gwneud cais am orchymyn sifil',
        community: 'Pryder difrifol yn y gymuned, a’r cyfryngau',
        disclosure: 'Datgelu ehangach',
      },
    },
    'MT-43': {
      title: 'Cyn cau’r achos fel un a glywyd',
      items: {
        'defensible-and-minuted': 'Gellir amddiffyn y penderfyniadau ac fe’u cofnodir gyda rhesymau',
        'rigorous-assessment': 'Mae’r asesiad risg yn drylwyr',
        'plan-matches-need': 'Mae’r cynllun yn cyfateb i’r diogelwch sydd ei angen',
        'earlier-actions-looked-at': 'Edrychwyd ar gamau cynharach a nodwyd gwelliant',
      },
    },
  },
}
