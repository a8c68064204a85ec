/**
 * Names that are one name: short forms and spellings, each line beginning with the name they stand for. Written for this service from general
 * knowledge of names in use; it copies no published list. A form may stand on several lines (Alex, Sam, Chris). The database holds the same
 * pairs in `app.name_root`; a test compares them.
 */
const LINES = `
abdullah abdulla abdallah abdulah
abigail abi abbie abby gail
adam addy
adrian ade
agnieszka aga agnes
ahmed ahmad ahmet achmed
alan allan allen al
albert al bert albie bertie
alexander alex alec alistair alasdair alastair sandy xander lex aleksandr aleksander alexandr alessandro oleksandr sasha sascha
alexandra alex alexa sandra sasha lexi aleksandra oleksandra
alfred alf alfie fred
ali aly
alison ali allison alyson
amanda mandy manda
amelia amy millie emilia
andrew andy drew andrei andrey andrzej andreas andre
angela angie ange
ann anne anna annie anya ania hannah
anthony tony ant antony anton antoni antonio
archibald archie
arthur art artie arturo artur
ashley ash ashleigh
barbara barb babs barbra
bartholomew bart
benjamin ben benny benji
bernard bernie
bridget biddy bridie brigid
bradley brad
cameron cam
carol caroline carole carolyn caro carrie
catherine cath cathy kate katie kathy kitty katherine kathryn katharine catharine cathryn kathleen katarzyna kasia ekaterina yekaterina katya
charles charlie chas chuck carl karl karol
charlotte charlie lottie lotte char
christina tina chrissie chris kirsty christine kristina krystyna
christopher chris kit topher christophe krzysztof kristof
clifford cliff
constance connie
cynthia cindy
daniel dan danny danyl daniil danil
danielle dani danni
david dave davey davy dawid dafydd dai daoud dawood
deborah debbie deb debra debs
dennis den denny denis
derek del derrick deric
diana di diane dianne
dmitri dmitry dmitriy dimitri dima dmytro
donald don donnie
dorothy dot dotty dolly
douglas doug dougie
dylan dyl
edward ed eddie ned ted teddy eduard edouard
edwin ed eddie
eleanor ellie nell nora elinor eleanora ella
elizabeth liz lizzie beth betty bess eliza libby elsie lisa elisabeth elspeth elzbieta bethany
emily em emmie millie emilie
emma em emmy
ernest ernie
eugene gene yevgeny evgeny evgeni yevgeni
evelyn evie eve
fatima fatma fatimah fathima
florence flo florrie flossie
frances fran francesca frankie francine
francis frank frankie fran franciszek francisco
frederick fred freddie freddy frederic fredrick
gabriel gabe
gabrielle gabby gabriella gaby
geoffrey geoff jeff jeffrey jeffery
george georgie jorge georg jerzy giorgi
georgina georgie gina georgia
gerald gerry jerry gerard
gillian gill jill jillian
gregory greg gregor grzegorz grigori grigory
gwendolyn gwen
hamza hamzah
harold harry hal
harriet hattie harry
hassan hasan hassaan
helen ellen nell helena elena olena
henry harry hal hank henri
herbert bert herbie
hugh hughie huw hugo
hussein hussain husain husayn hossein hussien
ian iain
ibrahim ibraheem abraham ebrahim avraham
isabel izzy bella isabella isobel isabelle
ismail ismael ishmael esmail
jacob jake jakub jakob yakub yaqub
jacqueline jackie jacqui
james jim jimmy jamie jem seamus hamish
jane janey jayne jan
janet jan
jasmine jas jaz jasmin yasmin yasmine
jeremy jem jerry
jennifer jen jenny jenni
jessica jess jessie
joanna jo joan joanne johanna
john jack johnny jon jonny ian sean shaun shawn ivan jan johan johannes juan giovanni
jonathan jon jonny johnathan johnathon jonathon nathan
joseph joe joey josef jozef jose giuseppe yusuf yousef youssef yusef yousuf yosef
joshua josh
judith judy jude
julia julie jules yulia yuliya
justin jus
kareem karim
katrina trina kat
kenneth ken kenny
kevin kev
khalid khaled khalil
kimberley kim kimberly
laurence larry laurie lawrence loz
lee leigh
leonard len lenny leo
leslie les lesley
lewis lou lew louis luis ludwik
liam
linda lin lindy lynda
louise lou lulu louisa
lucy luce lucie lucia
magdalena magda
mahmoud mahmood mahmud mehmood
malcolm mal
margaret maggie meg peg peggy marge madge rita greta margo malgorzata
maria mary marie mariya mariam maryam miriam molly polly maire
mark marc marek marcus marco
martin marty martyn marcin
mateusz matthew matt matty mathew matteo matthias mateo
martha marta patty
matilda tilly tilda mattie
maureen mo
maurice mo morris
maxwell max
maximilian max maksim maxim
megan meg meghan
melanie mel
melissa mel lissa
michael mick mike mickey micky mikey michal mikhail mikael miguel misha mychal
michelle shelly shell
mohammed mohamed muhammad mohammad muhammed mohamad mohd muhamad mohamud mehmet mo mahomet
mustafa mostafa mustapha
nancy nan
natalie nat natalia nataliya natalya natasha
nathaniel nat nate nathan
nicholas nick nicky nico nicolas nikolai nikolay niklas mykola mikolaj
nicola nicky nikki nic nicole
norman norm
oliver ollie olly oliwier
olivia liv livvy
oluwaseun seun
omar umar omer
osama usama
osman uthman usman othman
pamela pam
patricia pat patsy tricia trish patti
patrick pat paddy rick padraig
paul pawel pablo pavel paulo pavlo
pauline polly
penelope penny
peter pete petey piotr pedro petr pyotr petro
philip phil pip phillip filip
philippa pippa pip
rachel rach rachael raquel
raymond ray
rebecca becky becca bex rebekah
reginald reg reggie
rhiannon rhi
richard dick rick ricky rich richie dickie ryszard
robert bob bobby rob robbie bert robin
roberta bobbie
roderick rod roddy
rodney rod
roger rog
ronald ron ronnie
rosemary rose rosie
roxanne roxy
roy
russell russ
ruth ruthie
said saeed sayed saed
salah saleh salih
samantha sam sammy
samuel sam sammy
sandra sandy
sarah sara sally sadie zara
scott scotty
sebastian seb bas
sergei sergey sergio serge serhiy serhii
sharon shaz
sheikh shaikh sheik shaykh
sidney sid sydney
simon si shimon
sophia sophie sofia zofia sofiya
stanley stan
stephanie steph stephie stefania
stephen steve stevie steven stefan szczepan stepan
stuart stu stewart
susan sue susie suzy susanna suzanne zuzanna
sylvia sylvie silvia
tamara tammy
terence terry tel terrence
teresa terry tess theresa tessa
theodore theo ted teddy fyodor fedor
thomas tom tommy tomasz tomas
timothy tim timmy
tobias toby
tracey tracy trace
valerie val
vanessa ness nessa
veronica ronnie vron weronika
victor vic viktor wiktor
victoria vicky vicki tori viktoria wiktoria
vincent vince vinny
vladimir vova volodymyr wladimir
walter wally walt
wayne
wilfred wilf fred
william bill billy will willy liam wilhelm willem
winifred winnie freda
xiaoming xiao-ming
yaseen yasin yassin
yuri yuriy yury jurij
yvonne von
zachary zach zak zac zack
zeinab zainab zaynab zaineb
chaudhry chaudhary choudhury chowdhury choudhry chaudhri
qureshi quraishi kureshi qureishi
rahman rehman rahmaan
sheikha shaikha
singh sing
nguyen ngyuen
smith smyth smythe
brown browne
clark clarke
davies davis
reid reed read
thompson thomson tompson
stephenson stevenson
macdonald mcdonald
o'neill oneill oneil
philips phillips
`

const pairs = new Map<string, Set<string>>()
for (const line of LINES.trim().split('\n')) {
  const [root = '', ...forms] = line.split(' ').map((word) => word.replace(/['-]/g, ''))
  for (const form of [root, ...forms]) pairs.set(form, (pairs.get(form) ?? new Set()).add(root))
}

const NONE: ReadonlySet<string> = new Set()

/** The names that a folded name may stand for; none when it only stands for itself. */
export const rootsOf = (folded: string): ReadonlySet<string> => pairs.get(folded) ?? NONE

/** Every pair of a form and its root, in order. */
export const NAME_ROOTS: readonly (readonly [form: string, root: string])[] = [...pairs]
  .flatMap(([form, roots]) => [...roots].map((root) => [form, root] as const))
  .sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))
