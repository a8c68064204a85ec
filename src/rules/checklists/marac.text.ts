import type { ListTexts } from './checklist.ts'
import type { maracLists } from './marac.ts'

type Texts = ListTexts<typeof maracLists>

/** The words of the lists of the MARAC. */
export const maracListText: { en: Texts; cy: Texts } = {
  en: {
    'MA-02': {
      title: 'What was done to lower the risk of serious harm or death',
      items: {
        sharing: 'Information was shared so that adult victims and their children are safer and better off',
        'perpetrator-risk': 'It was decided whether the alleged perpetrator is a significant risk',
        'joint-plan': 'A joint plan was made and carried out',
        'fewer-repeats': 'Fewer victims are harmed again',
        accountability: 'Agencies account for what they do',
        'staff-support': 'Staff are supported',
      },
    },
    'MA-04': {
      title: 'What makes the MARAC validly held',
      items: {
        'victims-identified': 'Police identified the victims at very high risk, or confirmed who they are',
        'list-sent': 'Police sent the agencies the list of victims and their children',
        'files-brought': 'Police brought the files',
        'minutes-taken': 'Minutes were taken',
        'minutes-circulated': 'Minutes went to the agencies that take part',
      },
    },
    'MA-14': {
      title: 'Assessments with the referral',
      items: {
        adult: 'Risk identification checklist for the adult (now the SafeLives Dash)',
        'each-child': 'Domestic violence risk identification matrix for each child',
      },
    },
  },
  cy: {
    'MA-02': {
      title: 'Yr hyn a wnaed i ostwng y perygl o niwed difrifol neu farwolaeth',
      items: {
        sharing:
          'Rhannwyd gwybodaeth fel bod oedolion sy’n ddioddefwyr a’u plant yn fwy diogel ac yn well eu byd',
        'perpetrator-risk': 'Penderfynwyd a yw’r cyflawnwr honedig yn berygl sylweddol',
        'joint-plan': 'Gwnaed cynllun ar y cyd a’i gyflawni',
        'fewer-repeats': 'Mae llai o ddioddefwyr yn cael eu niweidio eto',
        accountability: 'Mae asiantaethau’n rhoi cyfrif am yr hyn a wnânt',
        'staff-support': 'Mae staff yn cael cefnogaeth',
      },
    },
    'MA-04': {
      title: 'Yr hyn sy’n gwneud y MARAC yn ddilys',
      items: {
        'victims-identified': 'Nododd yr heddlu’r dioddefwyr mewn perygl uchel iawn, neu gadarnhau pwy ydynt',
        'list-sent': 'Anfonodd yr heddlu restr y dioddefwyr a’u plant at yr asiantaethau',
        'files-brought': 'Daeth yr heddlu â’r ffeiliau',
        'minutes-taken': 'Cymerwyd cofnodion',
        'minutes-circulated': 'Aeth cofnodion at yr asiantaethau sy’n cymryd rhan',
      },
    },
    'MA-14': {
      title: 'Asesiadau gyda’r atgyfeiriad',
      items: {
        adult: 'Rhestr wirio adnabod risg ar gyfer yr oedolyn (SafeLives Dash bellach)',
        'each-child': 'Matrics adnabod risg trais domestig ar gyfer pob plentyn',
      },
    },
  },
}
