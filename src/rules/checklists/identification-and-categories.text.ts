import type { ListTexts } from './checklist.ts'
import type { identificationLists } from './identification-and-categories.ts'

type Texts = ListTexts<typeof identificationLists>

/** The words of the lists about who comes into the arrangements. */
export const identificationListText: { en: Texts; cy: Texts } = {
  en: {
    'IC-10': {
      title: 'Qualifying outcomes',
      items: {
        notification: 'Has to notify the police as a sexual offender',
        imprisonment: '12 months or more in prison for a sexual or violent offence',
        'young-offender-institution': '12 months or more in a young offender institution',
        'her-majestys-pleasure': 'Detention during Her Majesty’s pleasure',
        'long-term-detention': 'Long-term detention of an under-18 for 12 months or more',
        'detention-and-training': 'Detention and training order of 12 months or more',
        'hospital-or-guardianship': 'Hospital or guardianship order',
        'insanity-or-disability': 'Finding of insanity or disability with a hospital or guardianship order',
        disqualification: 'Disqualification from working with children',
      },
    },
    'IC-11': {
      title: 'Ground for putting the person forward',
      items: {
        'offence-against-children':
          'Caution, warning, reprimand or conviction for a major offence against children',
        'civil-finding': 'Finding in civil proceedings, such as a prevention order or care proceedings',
        'conviction-and-earlier-enquiry':
          'Conviction or civil order, and an earlier section 47 enquiry that found abuse',
        'managed-elsewhere': 'Managed under MAPPA elsewhere and moving here',
        'from-abroad': 'Relevant offender arriving from abroad',
        'mental-health-referral': 'Referral under mental health law where danger to the public is seen',
        'referred-by-an-agency': 'Referral by a local agency',
      },
    },
    'IC-22': {
      title: 'Why the person may be a risk to children',
      items: {
        'identified-before': 'Convicted and already identified as a risk to children',
        'cautioned-for-child-offence': 'Caution, warning or reprimand for an offence against a child',
        'civil-finding': 'Finding in civil proceedings',
        'earlier-enquiry': 'Earlier section 47 enquiry that found abuse',
        'own-admission': 'Admitted abusing a child',
        behaviour: 'Behaviour that raises suspicion, such as domestic abuse or serious assaults',
        'notified-by-prison-or-probation':
          'Offended against adults; prison or probation told the local authority of a worry about children',
        'through-a-panel': 'Came to notice through a public protection panel',
      },
    },
  },
  cy: {
    'IC-10': {
      title: 'Canlyniadau cymhwysol',
      items: {
        notification: 'Rhaid iddo hysbysu’r heddlu fel troseddwr rhywiol',
        imprisonment: '12 mis neu fwy yn y carchar am drosedd rywiol neu dreisgar',
        'young-offender-institution': '12 mis neu fwy mewn sefydliad troseddwyr ifanc',
        'her-majestys-pleasure': 'Cadw yn ôl ewyllys Ei Mawrhydi',
        'long-term-detention': 'Cadw rhywun dan 18 oed yn y tymor hir am 12 mis neu fwy',
        'detention-and-training': 'Gorchymyn cadw a hyfforddi o 12 mis neu fwy',
        'hospital-or-guardianship': 'Gorchymyn ysbyty neu warcheidiaeth',
        'insanity-or-disability':
          'Dyfarniad o orffwylledd neu anabledd gyda gorchymyn ysbyty neu warcheidiaeth',
        disqualification: 'Anghymhwyso rhag gweithio gyda phlant',
      },
    },
    'IC-11': {
      title: 'Sail dros gyflwyno’r person',
      items: {
        'offence-against-children': 'Rhybudd, cerydd neu euogfarn am drosedd ddifrifol yn erbyn plant',
        'civil-finding': 'Dyfarniad mewn achos sifil, fel gorchymyn atal neu achos gofal',
        'conviction-and-earlier-enquiry':
          'Euogfarn neu orchymyn sifil, ac ymholiad adran 47 cynharach a ganfu gam-drin',
        'managed-elsewhere': 'Wedi’i reoli o dan MAPPA mewn man arall ac yn symud yma',
        'from-abroad': 'Troseddwr perthnasol yn cyrraedd o dramor',
        'mental-health-referral': 'Atgyfeiriad o dan gyfraith iechyd meddwl lle gwelir perygl i’r cyhoedd',
        'referred-by-an-agency': 'Atgyfeiriad gan asiantaeth leol',
      },
    },
    'IC-22': {
      title: 'Pam y gall y person fod yn berygl i blant',
      items: {
        'identified-before': 'Wedi’i gael yn euog ac eisoes wedi’i nodi’n berygl i blant',
        'cautioned-for-child-offence': 'Rhybudd neu gerydd am drosedd yn erbyn plentyn',
        'civil-finding': 'Dyfarniad mewn achos sifil',
        'earlier-enquiry': 'Ymholiad adran 47 cynharach a ganfu gam-drin',
        'own-admission': 'Cyfaddefodd gam-drin plentyn',
        behaviour: 'Ymddygiad sy’n codi amheuaeth, fel cam-drin domestig neu ymosodiadau difrifol',
        'notified-by-prison-or-probation':
          'Troseddodd yn erbyn oedolion; dywedodd y carchar neu’r gwasanaeth prawf wrth yr awdurdod lleol am bryder ynghylch plant',
        'through-a-panel': 'Daeth i sylw drwy banel diogelu’r cyhoedd',
      },
    },
  },
}
