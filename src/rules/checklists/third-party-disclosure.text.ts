import type { ListTexts } from './checklist.ts'
import type { disclosureLists } from './third-party-disclosure.ts'

type Texts = ListTexts<typeof disclosureLists>

/** The words of the lists of disclosure to a third party. */
export const disclosureListText: { en: Texts; cy: Texts } = {
  en: {
    'TD-08': {
      title: 'Why disclosure is considered',
      items: {
        grooming: 'Signs that grooming may be going on',
        'order-or-licence': 'An order or licence keeps the person from a place or from named people',
        'others-at-risk': 'Others are at risk, such as staff where the person lives',
        'work-or-education': 'A risk to the public through work, training or education',
        victims: 'Past or possible victims to protect, such as a new partner with children',
        'young-offender': 'A young offender: limited and controlled, to school or college staff',
        'able-to-help': 'Somebody could help to manage the person if told what to look for',
      },
    },
    'TD-09': {
      title: 'Criteria before disclosure',
      items: {
        'risk-to-recipient': 'The recipient, or those in their care, are at risk of serious harm',
        'no-other-way':
          'No less intrusive way would protect them, and not telling would leave them in danger',
        'only-what-is-needed': 'Only what is needed to prevent harm is told',
        'risk-to-offender': 'The risk to the offender is weighed, the right to life included',
        'right-person': 'It is the right person, who understands that it is confidential and sensitive',
        'offender-consulted': 'The offender was consulted, or the reason why that is unsafe or unsuitable',
        'knows-what-to-do': 'The recipient will know what to do, with advice and support where needed',
        'asked-first': 'The recipient was first asked what they already know',
      },
    },
    'TD-10': {
      title: 'Criteria before disclosure',
      items: {
        'risk-to-offender': 'Possible risk to the offender was considered',
        'right-recipients': 'The recipients are correctly identified',
        alternatives: 'Alternatives were considered, and rejected for good reason',
        'recipients-prepared': 'The recipients have been prepared',
        'extent-decided': 'How much to tell was decided through a level 2 or 3 meeting',
        'triggers-explained': 'Key triggers, and what successful management needs, are ready to be explained',
        'support-if-it-fails': 'Victims and offender have support if it breaks down',
        'under-18-consulted':
          'For an under-18, a senior youth offending officer or children’s services were consulted',
      },
    },
    'TD-17': {
      title: 'Less intrusive ways',
      items: {
        'probation-powers': 'Probation’s powers of supervision, where the person is supervised',
        consent: 'Consent to disclosure',
        'own-telling': 'The person telling the third party, or acting so that nobody needs to be told',
      },
    },
    'TD-19': {
      title: 'Preparing the recipient',
      items: {
        'already-knows': 'What they already know has been asked',
        confidential: 'They understand that the information is confidential and sensitive',
        'how-to-use': 'They know how to use it',
        'what-to-report': 'They know what to do if something has to be reported',
        'whom-to-contact': 'They know whom to contact and how to get support',
      },
    },
    'TD-32': {
      title: 'Risk assessment for disclosure',
      items: {
        offending: 'Nature and pattern of earlier offending',
        compliance: 'Compliance with earlier sentences or orders',
        'nearness-of-victims': 'How near possible victims are, and whether their carers can protect them',
        probability: 'How probable a further offence is',
        harm: 'What harm it would cause',
        behaviour: 'Behaviour that points to more offending',
        'expert-opinion': 'Expert opinion, for example psychiatric, or risk assessments',
        'other-matters': 'Anything else that matters, such as a child’s particular vulnerability',
      },
    },
    'TD-33': {
      title: 'Risks of disclosing',
      items: {
        displacement: 'The offending moves elsewhere or increases',
        underground: 'The person goes underground',
        'person-and-family': 'What follows for the person and their family',
        'law-and-order': 'What follows for law and order',
        operational: 'Anything else that affects operations',
      },
    },
    'TD-47': {
      title: 'Plan for disclosure',
      items: {
        information: 'What is told',
        extent: 'How far it goes',
        timescale: 'When',
        'who-and-how': 'Who tells it, and how',
        advice: 'What recipients are advised about using it',
        contact: 'Whom to contact for more guidance',
      },
    },
  },
  cy: {
    'TD-08': {
      title: 'Pam yr ystyrir datgelu',
      items: {
        grooming: 'Arwyddion y gall meithrin perthynas amhriodol fod yn digwydd',
        'order-or-licence': 'Mae gorchymyn neu drwydded yn cadw’r person o le neu oddi wrth bobl a enwir',
        'others-at-risk': 'Mae eraill mewn perygl, fel staff lle mae’r person yn byw',
        'work-or-education': 'Perygl i’r cyhoedd drwy waith, hyfforddiant neu addysg',
        victims: 'Dioddefwyr y gorffennol neu rai posibl i’w diogelu, fel partner newydd gyda phlant',
        'young-offender': 'Troseddwr ifanc: cyfyngedig a rheoledig, i staff ysgol neu goleg',
        'able-to-help': 'Gallai rhywun helpu i reoli’r person o gael gwybod am beth i chwilio',
      },
    },
    'TD-09': {
      title: 'Meini prawf cyn datgelu',
      items: {
        'risk-to-recipient': 'Mae’r derbynnydd, neu’r rhai yn ei ofal, mewn perygl o niwed difrifol',
        'no-other-way':
          'Ni fyddai ffordd lai ymwthiol yn eu diogelu, a byddai peidio â dweud yn eu gadael mewn perygl',
        'only-what-is-needed': 'Dim ond yr hyn sydd ei angen i atal niwed a ddywedir',
        'risk-to-offender': 'Pwyswyd y perygl i’r troseddwr, gan gynnwys yr hawl i fywyd',
        'right-person': 'Dyma’r person cywir, sy’n deall ei bod yn gyfrinachol ac yn sensitif',
        'offender-consulted':
          'Ymgynghorwyd â’r troseddwr, neu’r rheswm pam mae hynny’n anniogel neu’n anaddas',
        'knows-what-to-do':
          'Bydd y derbynnydd yn gwybod beth i’w wneud, gyda chyngor a chefnogaeth lle bo angen',
        'asked-first': 'Gofynnwyd yn gyntaf i’r derbynnydd beth mae’n ei wybod eisoes',
      },
    },
    'TD-10': {
      title: 'Meini prawf cyn datgelu',
      items: {
        'risk-to-offender': 'Ystyriwyd y perygl posibl i’r troseddwr',
        'right-recipients': 'Mae’r derbynwyr wedi’u nodi’n gywir',
        alternatives: 'Ystyriwyd dewisiadau eraill, a’u gwrthod am reswm da',
        'recipients-prepared': 'Mae’r derbynwyr wedi’u paratoi',
        'extent-decided': 'Penderfynwyd faint i’w ddweud drwy gyfarfod lefel 2 neu 3',
        'triggers-explained':
          'Mae’r sbardunau allweddol, ac anghenion rheoli llwyddiannus, yn barod i’w hegluro',
        'support-if-it-fails': 'Mae gan ddioddefwyr a’r troseddwr gefnogaeth os yw’n methu',
        'under-18-consulted':
          'Ar gyfer rhywun dan 18, ymgynghorwyd ag uwch swyddog troseddau ieuenctid neu wasanaethau plant',
      },
    },
    'TD-17': {
      title: 'Ffyrdd llai ymwthiol',
      items: {
        'probation-powers': 'Pwerau goruchwylio’r gwasanaeth prawf, lle mae’r person dan oruchwyliaeth',
        consent: 'Cydsyniad i ddatgelu',
        'own-telling':
          'Y person yn dweud wrth y trydydd parti, neu’n gweithredu fel nad oes angen dweud wrth neb',
      },
    },
    'TD-19': {
      title: 'Paratoi’r derbynnydd',
      items: {
        'already-knows': 'Gofynnwyd beth maent yn ei wybod eisoes',
        confidential: 'Maent yn deall bod yr wybodaeth yn gyfrinachol ac yn sensitif',
        'how-to-use': 'Maent yn gwybod sut i’w defnyddio',
        'what-to-report': 'Maent yn gwybod beth i’w wneud os oes rhaid adrodd am rywbeth',
        'whom-to-contact': 'Maent yn gwybod â phwy i gysylltu a sut i gael cefnogaeth',
      },
    },
    'TD-32': {
      title: 'Asesiad risg ar gyfer datgelu',
      items: {
        offending: 'Natur a phatrwm troseddu cynharach',
        compliance: 'Cydymffurfio â dedfrydau neu orchmynion cynharach',
        'nearness-of-victims': 'Pa mor agos yw dioddefwyr posibl, ac a all eu gofalwyr eu diogelu',
        probability: 'Pa mor debygol yw trosedd arall',
        harm: 'Pa niwed y byddai’n ei achosi',
        behaviour: 'Ymddygiad sy’n awgrymu rhagor o droseddu',
        'expert-opinion': 'Barn arbenigol, er enghraifft seiciatrig, neu asesiadau risg',
        'other-matters': 'Unrhyw beth arall o bwys, fel natur agored i niwed plentyn penodol',
      },
    },
    'TD-33': {
      title: 'Peryglon datgelu',
      items: {
        displacement: 'Mae’r troseddu’n symud i rywle arall neu’n cynyddu',
        underground: 'Mae’r person yn mynd o’r golwg',
        'person-and-family': 'Yr hyn sy’n dilyn i’r person a’i deulu',
        'law-and-order': 'Yr hyn sy’n dilyn i gyfraith a threfn',
        operational: 'Unrhyw beth arall sy’n effeithio ar weithrediadau',
      },
    },
    'TD-47': {
      title: 'Cynllun datgelu',
      items: {
        information: 'Beth a ddywedir',
        extent: 'Pa mor bell y mae’n mynd',
        timescale: 'Pryd',
        'who-and-how': 'Pwy sy’n ei ddweud, a sut',
        advice: 'Pa gyngor a roddir i dderbynwyr am ei ddefnyddio',
        contact: 'Â phwy i gysylltu am ragor o arweiniad',
      },
    },
  },
}
