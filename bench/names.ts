// Names for made-up people: the usual ones first, so that a rank gives a likely frequency. Nobody in the bench is real.

export const FAMILY =
  `Smith Jones Williams Brown Taylor Davies Wilson Evans Thomas Johnson Roberts Walker Wright Robinson Thompson White Hughes Edwards Green Hall Lewis Harris Clarke Patel Jackson Wood Turner Martin Cooper Hill Ward Morris Moore Clark Lee King Baker Harrison Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett Young Griffiths Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards Khan Marshall Anderson Simpson Ellis Adams Singh Begum Wilkinson Foster Chapman Powell Webb Rogers Gray Mason Ali Hunt Hussain Campbell Matthews Owen Palmer Holmes Mills Barnes Knight Lloyd Butler Russell Barker Fisher Stevens Jenkins Murray Dixon Harvey Graham Pearson Ahmed Fletcher Walsh Kaur Gibson Howard Andrews Stewart Elliott Reynolds Saunders Payne Fox Ford Pearce Day Brooks West Lawrence Cole Atkinson Bradley Spencer Gill Dawson Watts Burton O'Brien Rose Hart Hamilton McDonald O'Neill Wells Stone Francis Nicholson Ryan Perry Hudson Booth Ball Bird Hunter Ross Kennedy Rees Gardner Armstrong Barrett Carr Dean Reid Lane Berry Porter Hawkins Woods Nelson Newman Lowe Oliver Walters Burns Warren Cunningham Austin Gordon George Jordan Hayes Lynch Doyle Chowdhury Akhtar Iqbal Mahmood Rahman Malik Shah Hussein Mohamed Hassan Ibrahim Nowak Kowalski Wisniewski Kowalczyk Kaminski Lewandowski Popescu Ionescu Nguyen Tran Chen Zhang Wang Li Silva Santos Fernandes Okafor Adeyemi Mensah Osei Kamara Abdi Warsame Sharma Kumar Gupta Desai Mistry Chaudhry Qureshi Siddiqui Petrov Ivanov Kuznetsov Yilmaz Demir Kaya Georgiou Constantinou Papadopoulos`.split(
    ' ',
  )
export const BEGINNINGS =
  'Ash Ather Back Bar Ber Birch Blen Brad Bram Bray Brock Cald Cars Chad Clif Col Con Cot Cran Crow Dal Den Dray Dun East Eg El Far Fen Gar Gold Gran Hal Har Hat Haw Hazel High Hol Hop Hors Ing Kem Kil Lang Lin Long Lov Mal Mar Mel Mil Nor Oak Ock Or Pem Pick Pol Pres Rad Raw Red Rock Rush Sed Shel Som Stan Sten Sut Swin Tam Thorn Tid Trev Ud Wal Wat Wen Whit Win Wool Wy Yar'.split(
    ' ',
  )
export const ENDINGS =
  'bourne bridge brook bury by combe cott croft dale den field fold ford gate grave ham hurst land ley low man mere more ney oak pool ridge shaw ship sley stead sted stock ston stone thorpe ton tree wall ward well wick win with wood worth'.split(
    ' ',
  )
export const MEN =
  `David John Paul James Mark Andrew Michael Daniel Robert Christopher Richard Stephen Matthew Peter Thomas Mohammed Anthony Simon Lee William Adam Martin Kevin Jason Ian Alan Luke Steven Gary Craig Jack Ryan Joseph Benjamin Jonathan Philip Joshua Liam Alexander Darren Nicholas Scott Neil Samuel Wayne Stuart Dean Kieran Carl Shaun Edward Karl Graham Nathan George Aaron Dale Keith Colin Barry Jordan Sean Patrick Gareth Callum Jamie Ashley Derek Raymond Brian Kenneth Roger Trevor Muhammad Ahmed Ali Hassan Omar Ibrahim Yusuf Imran Abdul Khalid Hamza Piotr Krzysztof Tomasz Marek Pawel Andrei Sergei Dmitri Mihai Ionut Vasile Chinedu Kwame Kofi Emeka Tunde Raj Sanjay Amit Harpreet Gurpreet Wei Minh Luis Carlos Rhys Owen Dylan Gethin Tobias Gregory Leonard Frederick Douglas Walter Stanley Francis Dennis Ronald Donald Geoffrey`.split(
    ' ',
  )
export const WOMEN =
  `Sarah Emma Karen Susan Claire Nicola Lisa Julie Michelle Rebecca Laura Joanne Helen Samantha Rachel Louise Victoria Jennifer Amanda Margaret Elizabeth Katherine Charlotte Amy Gemma Jessica Jane Tracey Lauren Hannah Deborah Sharon Sophie Stacey Kelly Jacqueline Christine Katie Angela Alison Catherine Natalie Danielle Chloe Emily Patricia Anna Lucy Kerry Stephanie Megan Linda Kirsty Donna Holly Leanne Carol Diane Maria Heather Zoe Jodie Abigail Teresa Georgina Dawn Lorraine Sandra Wendy Hayley Bethany Fatima Aisha Zainab Maryam Nadia Shazia Priya Anjali Harjit Agnieszka Katarzyna Malgorzata Magdalena Elena Natalia Ioana Ngozi Amina Hodan Ling Mei Thi Rosa Sian Rhiannon Carys Bronwen Dorothy Barbara Judith Pamela Sylvia Maureen Eleanor Penelope Philippa Rosemary Winifred`.split(
    ' ',
  )
export const STREETS =
  'High Church Station Victoria Mill Park Queens Kings Manor Springfield Orchard Meadow Chapel Bridge Albert Windsor Grange Alma Elm Oak Beech Cedar Hawthorn Poplar Willow Castle Abbey Priory Canal Market'.split(
    ' ',
  )
