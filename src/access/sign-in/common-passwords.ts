/** Passwords, and beginnings of passwords, that are tried first. Compared without case and without trailing digits and signs. */
const COMMON = new Set(
  `password passwordpassword passw0rd p@ssw0rd p@ssword passwort password1password pass pass1word
  letmein letmeinletmein welcome welcomewelcome welcometo changeme changemechangeme changeit default
  qwerty qwertyqwerty qwertyuiop qwertyuiopasdf qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc
  1qaz2wsx3edc4rfv zaq12wsxcde3 qazwsxedcrfv asdfghjkl asdfghjklzx zxcvbnm zxcvbnmasdfg zxcvbnmzxcvbnm azertyuiop
  abcdefgh abcdefghij abcdefghijkl abcdefghijklm abcdefghijklmnop abcdefghijklmnopqrstuvwxyz abc123abc123 abcd1234abcd
  administrator admin adminadmin adminadminadmin superuser rootroot rootrootroot testtesttest trustno1trustno1
  iloveyou iloveyouiloveyou sunshine sunshinesunshine princess football footballfootball baseball basketball superman
  liverpool liverpoolfc manchester manchesterunited arsenal arsenalarsenal chelsea chelseafc chelseachelsea everton tottenham
  tottenhamhotspur newcastleunited rangers celtic leedsunited astonvilla westhamunited england englandengland scotland wales
  london birmingham january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas
  police policepolice policeofficer probation probationservice probationofficer offender offendermanager mappa mappamappa
  multiagency safeguarding publicprotection nationalprobation ministryofjustice justicejustice security secret secretsecret
  parapet parapetparapet parapetpassword mypassword thisismypassword yourpassword newpassword oldpassword thepassword temppassword
  correcthorsebatterystaple correcthorse opensesame whatever whateverwhatever computer computercomputer internet dragon dragondragon
  monkey monkeymonkey shadow shadowshadow master mastermaster michael jennifer jordan charlie charliecharlie`.split(
    /\s+/,
  ),
)

const RUNS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
]

/** Whether a long-enough password is nevertheless one that anybody would guess. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase().replace(/\s+/g, '')
  if (new Set(plain).size < 5) return true
  if (RUNS.some((run) => run.includes(plain))) return true
  return (
    COMMON.has(plain) ||
    COMMON.has(plain.replace(/[\d\W_]+$/, '')) ||
    COMMON.has(plain.replace(/^[\d\W_]+/, ''))
  )
}
