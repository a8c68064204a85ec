import type { Because } from './basis.ts'
import type { EndAct } from './ending.ts'

/** Why somebody is, or is not, in a category: one sentence for each reason. */
export const becauseText: { en: Record<Because, string>; cy: Record<Because, string> } = {
  en: {
    'on-register': 'The person must notify the police under Part 2 of the Sexual Offences Act 2003.',
    'listed-offence-and-sentence': 'A listed offence led to a sentence or order that counts.',
    'finding-and-order':
      'The court made a hospital or guardianship order after a finding of insanity or disability.',
    'coercive-behaviour': 'Controlling or coercive behaviour led to a sentence or order that counts.',
    disqualified: 'A court order kept the person from work with children.',
    'sexual-offender-off-register':
      'The area’s document also takes in sexual offenders who do not have to register.',
    'terrorism-notification':
      'The person must notify the police under Part 4 of the Counter-Terrorism Act 2008.',
    'terrorism-sentence':
      'A terrorism offence or an offence connected with terrorism led to a sentence that counts.',
    'terrorism-risk': 'The person has committed offences and may be at risk of involvement in terrorism.',
    'capacity-and-level':
      'An offence shows capacity for serious harm and a level 2 or 3 meeting decided to manage the case.',
    'concern-and-level':
      'The person is of concern, has committed an offence, and a level 2 or 3 meeting decided to manage the case.',
    'not-listed': 'The offence is not one of those listed.',
    'under-twelve-months': 'The sentence is shorter than 12 months.',
    'disposal-does-not-count': 'What the court did is not one of the sentences or orders that count.',
    'finding-needs-order':
      'A finding of insanity or disability counts only with a hospital or guardianship order.',
    'sentenced-before-commencement':
      'The sentence was passed before this offence came to count. Whether the law reaches earlier sentences has not been confirmed.',
    'law-not-in-force': 'The law that would make this count was not in force at the time.',
    'still-on-register': 'The person still has to register, so this ground does not apply.',
    'no-offence': 'No offence is recorded.',
    'no-capacity': 'No offence is recorded, with evidence, as showing capacity for serious harm.',
    'no-linked-risk': 'A present risk of serious harm linked to the offending is not recorded.',
    'no-level-2-or-3': 'No level 2 or 3 meeting has decided to manage the case.',
    'in-another-category': 'The person is in another category, which goes before this one.',
  },
  cy: {
    'on-register': 'Rhaid i’r person hysbysu’r heddlu o dan Ran 2 o Ddeddf Troseddau Rhywiol 2003.',
    'listed-offence-and-sentence': 'Arweiniodd trosedd restredig at ddedfryd neu orchymyn sy’n cyfrif.',
    'finding-and-order':
      'Gwnaeth y llys orchymyn ysbyty neu warcheidiaeth ar ôl dyfarniad o orffwylledd neu anabledd.',
    'coercive-behaviour':
      'Arweiniodd ymddygiad rheolaethol neu orfodaethol at ddedfryd neu orchymyn sy’n cyfrif.',
    disqualified: 'Roedd gorchymyn llys yn cadw’r person rhag gweithio gyda phlant.',
    'sexual-offender-off-register':
      'Mae dogfen yr ardal hefyd yn cynnwys troseddwyr rhywiol nad oes rhaid iddynt gofrestru.',
    'terrorism-notification': 'Rhaid i’r person hysbysu’r heddlu o dan Ran 4 o Ddeddf Gwrthderfysgaeth 2008.',
    'terrorism-sentence':
      'Arweiniodd trosedd terfysgaeth, neu drosedd sy’n gysylltiedig â therfysgaeth, at ddedfryd sy’n cyfrif.',
    'terrorism-risk': 'Mae’r person wedi cyflawni troseddau a gall fod mewn perygl o ymwneud â therfysgaeth.',
    'capacity-and-level':
      'Mae trosedd yn dangos gallu i achosi niwed difrifol a phenderfynodd cyfarfod lefel 2 neu 3 reoli’r achos.',
    'concern-and-level':
      'Mae’r person yn destun pryder, wedi cyflawni trosedd, a phenderfynodd cyfarfod lefel 2 neu 3 reoli’r achos.',
    'not-listed': 'Nid yw’r drosedd yn un o’r rhai a restrir.',
    'under-twelve-months': 'Mae’r ddedfryd yn fyrrach na 12 mis.',
    'disposal-does-not-count':
      'Nid yw’r hyn a wnaeth y llys yn un o’r dedfrydau neu’r gorchmynion sy’n cyfrif.',
    'finding-needs-order':
      'Dim ond gyda gorchymyn ysbyty neu warcheidiaeth y mae dyfarniad o orffwylledd neu anabledd yn cyfrif.',
    'sentenced-before-commencement':
      'Rhoddwyd y ddedfryd cyn i’r drosedd hon ddod i gyfrif. Ni chadarnhawyd a yw’r gyfraith yn cynnwys dedfrydau cynharach.',
    'law-not-in-force': 'Nid oedd y gyfraith a fyddai’n gwneud i hyn gyfrif mewn grym ar y pryd.',
    'still-on-register': 'Mae’n rhaid i’r person gofrestru o hyd, felly nid yw’r sail hon yn gymwys.',
    'no-offence': 'Nid oes trosedd wedi’i chofnodi.',
    'no-capacity':
      'Nid oes trosedd wedi’i chofnodi, gyda thystiolaeth, sy’n dangos gallu i achosi niwed difrifol.',
    'no-linked-risk':
      'Nid oes perygl presennol o niwed difrifol sy’n gysylltiedig â’r troseddu wedi’i gofnodi.',
    'no-level-2-or-3': 'Nid oes cyfarfod lefel 2 neu 3 wedi penderfynu rheoli’r achos.',
    'in-another-category': 'Mae’r person mewn categori arall, sy’n dod o flaen hwn.',
  },
}

/** What somebody is asked to do when a category ends. */
export const endActText: { en: Record<EndAct['act'], string>; cy: Record<EndAct['act'], string> } = {
  en: {
    'take-next-category': 'Another ground takes over. Confirm the next category.',
    'consider-category-3':
      'No ground is left. Decide whether a level 2 or 3 meeting is still needed; if not, record the removal.',
    'record-removal': 'No ground is left. Record the removal with its reasons.',
    'meeting-decides':
      'The category ends only when a level 2 or 3 meeting decides that the risk has fallen enough.',
    none: 'Nothing is asked of anybody now.',
  },
  cy: {
    'take-next-category': 'Mae sail arall yn cymryd drosodd. Cadarnhewch y categori nesaf.',
    'consider-category-3':
      'Nid oes sail ar ôl. Penderfynwch a oes angen cyfarfod lefel 2 neu 3 o hyd; os nad oes, cofnodwch y tynnu oddi ar y rhestr.',
    'record-removal': 'Nid oes sail ar ôl. Cofnodwch y tynnu oddi ar y rhestr gyda’r rhesymau.',
    'meeting-decides':
      'Dim ond pan fydd cyfarfod lefel 2 neu 3 yn penderfynu bod y perygl wedi gostwng digon y daw’r categori i ben.',
    none: 'Ni ofynnir dim i neb yn awr.',
  },
}
