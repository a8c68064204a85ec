import type { ListTexts } from './checklist.ts'
import type { visitLists } from './visits-by-children.ts'

type Texts = ListTexts<typeof visitLists>

/** The words of the lists of visits by children. */
export const visitListText: { en: Texts; cy: Texts } = {
  en: {
    'VC-11': {
      title: 'What the assessment establishes',
      items: {
        'legal-relationship': 'The child’s legal relationship with the patient',
        quality: 'How good the relationship is now and was before admission',
        'past-abuse': 'Past abuse of the child by the patient, suspected, alleged or confirmed',
        'future-harm': 'Risk of significant harm from the visits',
        'childs-wishes': 'The child’s wishes and feelings, with age and understanding',
        'carers-views': 'Views of those with parental responsibility, and of daily carers if different',
        'other-authorities': 'What authorities where the child lived before hold',
        frequency: 'How often contact would be suitable',
        escort: 'Who would come with the child, and what their relationship is',
      },
    },
    'VC-14': {
      title: 'What the decision takes account of',
      items: {
        attachment: 'Nature and length of the child’s attachment',
        'abuse-or-harm': 'Past abuse, or risk of significant harm from the patient',
        views: 'Views of the child, of those with parental responsibility and of daily carers',
        professionals: 'Opinions of professionals who know the child',
        'hospital-assessment': 'The hospital’s assessment',
        'best-interests': 'Whether it is in the child’s best interests overall',
        escort: 'Who will come with the child',
      },
    },
  },
  cy: {
    'VC-11': {
      title: 'Yr hyn y mae’r asesiad yn ei sefydlu',
      items: {
        'legal-relationship': 'Perthynas gyfreithiol y plentyn â’r claf',
        quality: 'Pa mor dda yw’r berthynas yn awr ac yr oedd cyn derbyn y claf',
        'past-abuse': 'Cam-drin y plentyn gan y claf yn y gorffennol, wedi’i amau, ei honni neu ei gadarnhau',
        'future-harm': 'Perygl o niwed sylweddol o’r ymweliadau',
        'childs-wishes': 'Dymuniadau a theimladau’r plentyn, gydag oedran a dealltwriaeth',
        'carers-views': 'Barn y rhai â chyfrifoldeb rhiant, a gofalwyr dyddiol os ydynt yn wahanol',
        'other-authorities': 'Yr hyn sydd gan awdurdodau lle bu’r plentyn yn byw o’r blaen',
        frequency: 'Pa mor aml y byddai cysylltiad yn addas',
        escort: 'Pwy fyddai’n dod gyda’r plentyn, a beth yw eu perthynas',
      },
    },
    'VC-14': {
      title: 'Yr hyn y mae’r penderfyniad yn ei ystyried',
      items: {
        attachment: 'Natur a hyd ymlyniad y plentyn',
        'abuse-or-harm': 'Cam-drin yn y gorffennol, neu berygl o niwed sylweddol gan y claf',
        views: 'Barn y plentyn, y rhai â chyfrifoldeb rhiant a gofalwyr dyddiol',
        professionals: 'Barn gweithwyr proffesiynol sy’n adnabod y plentyn',
        'hospital-assessment': 'Asesiad yr ysbyty',
        'best-interests': 'A yw er lles pennaf y plentyn at ei gilydd',
        escort: 'Pwy fydd yn dod gyda’r plentyn',
      },
    },
  },
}
