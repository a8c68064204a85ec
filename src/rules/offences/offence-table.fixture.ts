// Rows of the Ministry of Justice's offence table as it publishes them, with the paragraph each names; Schedule 3 is named whole.
/** `offence_code,legislation_text,schedule,part,paragraph` */
export const SAMPLE_CSV = `offence_code,legislation_text,schedule,part,paragraph
OF61022,Contrary to section 21 of the Offences Against the Person Act 1861.,CJA 2003 Sch 15,1,8
OF61120,Contrary to section 32 of the Offences Against the Person Act 1861.,CJA 2003 Sch 15,1,16
CY33053,Contrary to section 1(1) of the Children and Young Persons Act 1933.,CJA 2003 Sch 15,1,24
FI68073,Contrary to section 17(2) of and Schedule 6 to the Firearms Act 1968.,CJA 2003 Sch 15,1,29
TH68029A,Contrary to section 9(1)(a) of the Theft Act 1968 and section 1(1) of the Criminal Attempts Act 1981.,CJA 2003 Sch 15,1,32
TH68164,Contrary to section 12A of the Theft Act 1968.,CJA 2003 Sch 15,1,34
MH83011,Contrary to section 127(2) and (3) of the Mental Health Act 1983.,CJA 2003 Sch 15,1,42
AV90017,Contrary to section 11(1)(b) and (6) of the Aviation and Maritime Security Act 1990.,CJA 2003 Sch 15,1,53
CT94002,Contrary to article 4(1) of the Channel Tunnel (Security) Order 1994.,CJA 2003 Sch 15,1,56
CD98073,Contrary to section 29(1)(b) and (2) of the Crime and Disorder Act 1998.,CJA 2003 Sch 15,1,58
MS15003C,Contrary to section 1(1) Criminal Law Act 1977 and sections 2(1) and 5(1) of the Modern Slavery Act 2015.,CJA 2003 Sch 15,1,63H
AT01003,"Contrary to section 47(1)(b) and (5) of the Anti-Terrorism, Crime and Security Act 2001.",CJA 2003 Sch 15,1,60A
SX56003,Contrary to Section 3(1) of and Schedule 2 to the Sexual Offences Act 1956.,CJA 2003 Sch 15,2,68
SX56029C,Contrary to section 1(1) of the Criminal Law Act 1977.,CJA 2003 Sch 15,2,77
MS15003C,Contrary to section 1(1) Criminal Law Act 1977.,CJA 2003 Sch 15,2,152A
PK78001A,Contrary to section 1(1) of the Criminal Attempts Act 1981 and sections 1(1)(a) and 6 of the Protection of Children Act 1978.,CJA 2003 Sch 15,2,99
SX03004A,Contrary to section 1 of the Sexual Offences Act 2003 and section 1(1) of the Criminal Attempts Act 1981.,CJA 2003 Sch 15,2,102
SX03011C,Contrary to section 4(1) and (4) of the Sexual Offences Act 2003 and section 1(1) of the Criminal Law Act 1977,CJA 2003 Sch 15,2,105
SX03018A,Contrary to section 7 of the Sexual Offences Act 2003 and section 1(1) of the Criminal Attempts Act 1981.,CJA 2003 Sch 15,2,108
SX03026,"Contrary to section 9(1)(a), (b), (c)(i) and (2) of the Sexual Offences Act 2003.",CJA 2003 Sch 15,2,110
SX03162A,"Contrary to section 10(1)(a), (b), (c)(i) and (3) of the Sexual Offences Act 2003and section 1(1) of the Criminal Attempts Act 1981.",CJA 2003 Sch 15,2,111
SX03039,"Contrary to sections10(1)(a), (b), (c)(ii) and 13 of the Sexual Offences Act 2003.",CJA 2003 Sch 15,2,114
SX03236A,Contrary to section 14 of the Sexual Offences Act 2003 and section 1(1) of the Criminal Attempts Act 1981.,CJA 2003 Sch 15,2,115
SX03054,"Contrary to section 17(1)(a)-(c), (e)(ii) and (5) of the Sexual Offences Act 2003.",CJA 2003 Sch 15,2,118
SX03067,"Contrary to section 25(1)(a)-(d), (e)(i) and (5) of the Sexual Offences Act 2003.",CJA 2003 Sch 15,2,121
SX03072,"Contrary to section 26(1)(a)-(d), (e)(ii), (4)(a) and (6) of the Sexual Offences Act 2003.",CJA 2003 Sch 15,2,122
SX03089,Contrary to section 34(1) and (2) of the Sexual Offences Act 2003.,CJA 2003 Sch 15,2,127
SX03111,"Contrary to section 47(1)(a), (b), (c)(i) and (5) of the Sexual Offences Act 2003.",CJA 2003 Sch 15,2,135
SX03125,Contrary to section 63 of the Sexual Offences Act 2003.,CJA 2003 Sch 15,2,146
PT00045,Contrary to section 54(3) and (6) of the Terrorism Act 2000.,CJA 2003 Sch 15,3,156
TR06010,Contrary to section 8 of the Terrorism Act 2006.,CJA 2003 Sch 15,3,170
SX56070C,Contrary to section 1(1) of the Criminal Law Act 1977.,SOA 2003 Sch 3,1,
SX56019,Contrary to section 12(1) of and Schedule 2 to the Sexual Offences Act 1956.,SOA 2003 Sch 3,1,
SX56030C,Contrary to section 1(1) of the Criminal Law Act 1977.,SOA 2003 Sch 3,1,
PK78003,Contrary to sections 1(1)(b) and 6 of the Protection of Children Act 1978.,SOA 2003 Sch 3,1,
SX03002C,Contrary to section 1 of the Sexual Offences Act 2003 and section 1(1) of the Criminal Law Act 1977.,SOA 2003 Sch 3,1,
SX03008C,Contrary to section 3 of the Sexual Offences Act 2003 and section 1(1) of the Criminal Law Act 1977,SOA 2003 Sch 3,1,
SX03014C,Contrary to section 5 of the Sexual Offences Act 2003 and section 1(1) of the Criminal Law Act 1977.,SOA 2003 Sch 3,1,
SX03020,Contrary to section 8(1) and (3) of the Sexual Offences Act 2003.,SOA 2003 Sch 3,1,
SX03026A,"Contrary to section 9(1)(a), (b), (c)(i) and (2) of the Sexual Offences Act 2003 and section 1(1) of the Criminal Attempts Act 1981.",SOA 2003 Sch 3,1,
SX03160,"Contrary to section 10(1)(a), (b), (c)(ii) and (3) of the Sexual Offences Act 2003.",SOA 2003 Sch 3,1,
SX03036A,"Contrary to sections 9(1)(a), (b), (c)(ii) and 13 of the Sexual Offences Act 2003 and section 1(1) of the Criminal Attempts Act 1981.",SOA 2003 Sch 3,1,
SX03170A,"Contrary to sections 10(1)(a), (b), (c)(i) and 13 of the Sexual Offences Act 2003 and section 1(1) of the Criminal Attempts Act 1981.",SOA 2003 Sch 3,1,
SX03240,Contrary to section 14 of the Sexual Offences Act 2003.,SOA 2003 Sch 3,1,
SX03056,"Contrary to section 17(1)(a)-(c), (e)(i) and (5) of the Sexual Offences Act 2003.",SOA 2003 Sch 3,1,
SX03065,"Contrary to section 25(1)(a)-(d), (e)(ii), (4)(a) and (6) of the Sexual Offences Act 2003.",SOA 2003 Sch 3,1,
SX03181C,"Contrary to section 25(1)(a)-(d), (e)(ii) and (5) of the Sexual Offences Act 2003 and section 1(1) of the Criminal Law Act 1977.",SOA 2003 Sch 3,1,
SX03186,"Contrary to section 26(1)(a)-(d), (e)(ii) and (5) of the Sexual Offences Act 2003.",SOA 2003 Sch 3,1,
SX03095,Contrary to section 38(1) and (4) of the Sexual Offences Act 2003.,SOA 2003 Sch 3,1,
SX03111,"Contrary to section 47(1)(a), (b), (c)(i) and (5) of the Sexual Offences Act 2003.",SOA 2003 Sch 3,1,
SX03134C,Contrary to section 69(1) and (3) of the Sexual Offences Act 2003 and 1(1) of the Criminal Law Act 1977.,SOA 2003 Sch 3,1,
`

/**
 * Parents of three conspiracies of the sample, which name only the Act of 1977. The sample is a part of a table and lacks them; they are
 * written here so that the way from a form to its parent can be walked.
 */
export const PARENTS_CSV = `SX56029,Contrary to section 15(1) of and Schedule 2 to the Sexual Offences Act 1956.,,,
SX56030,Contrary to section 15(1) of and Schedule 2 to the Sexual Offences Act 1956.,,,
SX56070,Contrary to section 13 of and Schedule 2 to the Sexual Offences Act 1956.,,,
`
