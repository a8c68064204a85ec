import type { ListTexts } from './checklist.ts'
import type { riskLists } from './risk-assessment.ts'

type Texts = ListTexts<typeof riskLists>

/** The words of the lists of risk assessment. */
export const riskListText: { en: Texts; cy: Texts } = {
  en: {
    'RA-01': {
      title: 'Risk of serious harm',
      items: {
        'very-high': 'Very high: serious harm is imminent and more likely than not, with serious impact',
        high: 'High: there are clear indicators; it could happen at any time, with serious impact',
        medium: 'Medium: there are clear indicators; it is unlikely unless circumstances change',
        low: 'Low: nothing significant points to serious harm at present',
      },
    },
    'RA-04': {
      title: 'Who is at risk',
      items: {
        public: 'The public, or a group such as older people, women or a minority ethnic group',
        prisoners: 'Prisoners, in custody',
        'known-adult': 'A known adult, such as an earlier victim or a partner',
        children: 'Children, by violent or sexual behaviour, emotional harm or neglect',
        staff: 'Staff of any agency: abuse, threats or assault that arise from their work',
        self: 'The person: suicide or self-harm',
      },
    },
    'RA-08': {
      title: 'What the OASys record is used for',
      items: {
        reconviction: 'How likely reconviction is',
        needs: 'Needs linked to offending, including personality and thinking',
        danger: 'Danger of serious harm to others or to the person, and any other risk',
        'managing-harm': 'Managing the risk of harm and the case',
        'sentence-plan': 'The sentence plan and treatment programmes',
        'specialist-assessment': 'Need for specialist assessments and referrals to partners',
        'change-over-time': 'Change over the supervision or sentence',
        resources: 'Deciding on resources',
      },
    },
    'RA-16': {
      title: 'When a youth assessment of serious harm is asked for',
      items: {
        'serious-specified-offence': 'Convicted of a serious specified offence',
        'crown-court-sentencing': 'To be sentenced by the Crown Court for a specified offence',
        'remittal-report':
          'A youth court asks for help with dangerousness when it decides on the Crown Court',
      },
    },
    'RA-28': {
      title: 'Professional judgement',
      items: {
        pattern: 'The pattern of behaviour',
        similarity: 'How far things now resemble those of the offence',
        context: 'Isolation, stress, substance misuse and other circumstances',
        grooming: 'Any sign of grooming',
      },
    },
    'RA-30': {
      title: 'Changes that would raise the grade',
      items: {
        medication: 'Not taking medication',
        accommodation: 'Losing accommodation',
        relationship: 'A relationship breaking down',
        'drugs-or-alcohol': 'Misuse of drugs or alcohol',
      },
    },
  },
  cy: {
    'RA-01': {
      title: 'Perygl o niwed difrifol',
      items: {
        'very-high':
          'Uchel iawn: mae niwed difrifol ar fin digwydd ac yn fwy tebygol na pheidio, gydag effaith ddifrifol',
        high: 'Uchel: mae arwyddion clir; gallai ddigwydd unrhyw bryd, gydag effaith ddifrifol',
        medium: 'Canolig: mae arwyddion clir; mae’n annhebygol oni bai fod amgylchiadau’n newid',
        low: 'Isel: nid oes dim arwyddocaol yn awgrymu niwed difrifol ar hyn o bryd',
      },
    },
    'RA-04': {
      title: 'Pwy sydd mewn perygl',
      items: {
        public: 'Y cyhoedd, neu grŵp fel pobl hŷn, menywod neu grŵp ethnig lleiafrifol',
        prisoners: 'Carcharorion, yn y ddalfa',
        'known-adult': 'Oedolyn hysbys, fel dioddefwr cynharach neu bartner',
        children: 'Plant, drwy ymddygiad treisgar neu rywiol, niwed emosiynol neu esgeulustod',
        staff: 'Staff unrhyw asiantaeth: cam-drin, bygythiadau neu ymosodiad sy’n codi o’u gwaith',
        self: 'Y person: hunanladdiad neu hunan-niwed',
      },
    },
    'RA-08': {
      title: 'At beth y defnyddir y cofnod OASys',
      items: {
        reconviction: 'Pa mor debygol yw euogfarn arall',
        needs: 'Anghenion sy’n gysylltiedig â throseddu, gan gynnwys personoliaeth a meddwl',
        danger: 'Perygl o niwed difrifol i eraill neu i’r person, ac unrhyw berygl arall',
        'managing-harm': 'Rheoli’r perygl o niwed a’r achos',
        'sentence-plan': 'Y cynllun dedfryd a rhaglenni triniaeth',
        'specialist-assessment': 'Angen asesiadau arbenigol ac atgyfeiriadau at bartneriaid',
        'change-over-time': 'Newid dros gyfnod y goruchwylio neu’r ddedfryd',
        resources: 'Penderfynu ar adnoddau',
      },
    },
    'RA-16': {
      title: 'Pryd y gofynnir am asesiad ieuenctid o niwed difrifol',
      items: {
        'serious-specified-offence': 'Euogfarn am drosedd benodedig ddifrifol',
        'crown-court-sentencing': 'I’w ddedfrydu gan Lys y Goron am drosedd benodedig',
        'remittal-report':
          'Llys ieuenctid yn gofyn am gymorth ynghylch peryglusrwydd wrth benderfynu ar Lys y Goron',
      },
    },
    'RA-28': {
      title: 'Barn broffesiynol',
      items: {
        pattern: 'Patrwm yr ymddygiad',
        similarity: 'I ba raddau y mae pethau’n debyg i amgylchiadau’r drosedd',
        context: 'Unigrwydd, straen, camddefnyddio sylweddau ac amgylchiadau eraill',
        grooming: 'Unrhyw arwydd o feithrin perthynas amhriodol',
      },
    },
    'RA-30': {
      title: 'Newidiadau a fyddai’n codi’r radd',
      items: {
        medication: 'Peidio â chymryd meddyginiaeth',
        accommodation: 'Colli llety',
        relationship: 'Perthynas yn chwalu',
        'drugs-or-alcohol': 'Camddefnyddio cyffuriau neu alcohol',
      },
    },
  },
}
