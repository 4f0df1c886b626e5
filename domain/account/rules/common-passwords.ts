/**
 * Passwords of eight characters and more that guessing programs try first, in lower case: keyboard rows, counting,
 * names with a digit, words of welcome. Shorter ones are refused by their length.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
password password1 password12 password123 password1234 password12345 password123456 password! password1! password123! password01
password2 password99 password2024 password2025 password2026 passw0rd passw0rd1 passw0rd! p@ssword p@ssword1 p@ssword123 p@ssw0rd
p@ssw0rd1 p@ssw0rd123 p@$$w0rd p@$$word pa$$word pa$$w0rd passwort passwort1 passwort123 motdepasse motdepasse1 contraseña contrasena
contrasena1 senha123 senha1234 parola123 wachtwoord wachtwoord1 passord123 losenord losenord1 mypassword mypassword1 thepassword
newpassword newpassword1 oldpassword changeme changeme1 changeme123 changeit changethis letmein1 letmein12 letmein123 letmein!
letmeinnow welcome1 welcome12 welcome123 welcome1234 welcome! welcome1! welcome2024 welcome2025 welcome2026 welcome01 willkommen
willkommen1 bienvenue bienvenue1 bienvenido admin123 admin1234 admin12345 admin123456 administrator administrator1 adminadmin adminpass
adminpassword root1234 rootroot rootpassword toor1234 user1234 username username1 test1234 test12345 testtest testing1 testing123
tester123 guest123 guest1234 guestguest default1 default123 demo1234 demodemo temp1234 temppass temporary temporary1 secret12 secret123
secret1234 topsecret supersecret mysecret secretpassword 12345678 123456789 1234567890 12345678910 0123456789 012345678 01234567
87654321 987654321 9876543210 11111111 111111111 1111111111 00000000 000000000 0000000000 22222222 33333333 44444444 55555555 66666666
77777777 88888888 888888888 99999999 999999999 12121212 1212121212 21212121 13131313 23232323 10101010 01010101 12341234 123412345
43214321 11223344 1122334455 112233445566 44332211 12344321 1234554321 123454321 12345654321 123321123 123123123 123123123123 321321321
147258369 147852369 963852741 159753159 159357159 789456123 741852963 456456456 789789789 987987987 13579246 135792468 24681357
246813579 2468101214 14725836 12332112 31415926 314159265 3141592653 27182818 20002000 20012001 19841984 19871987 19891989 19901990
1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx 1qaz2wsx3edc 1qaz!qaz 1qazxsw2 zaq12wsx
zaq1xsw2 zaq1zaq1 !qaz2wsx !qaz@wsx qazwsxedc qazwsxedcrfv qazwsx12 qazwsx123 qaz12345 wsxedcrfv 1234qwer 12345qwert 123qweasd
123qweasdzxc 123456qwerty qwer1234 qwer12345 qwert123 qwert1234 qwert12345 qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456
qwerty!@# qwerty01 qwertyui qwertyuio qwertyuiop qwertyuiop1 qwertyuiop123 qwertyqwerty qwertz123 qwertzui qwertzuiop azertyui
azertyuiop azerty123 azerty1234 asdfghjk asdfghjkl asdfghjkl1 asdfghjkl; asdfasdf asdf1234 asdfqwer asdf;lkj asdzxc123 zxcvbnm1 zxcvbnm,
zxcvbnm123 zxcvbnm,./ zxcvasdf zxcv1234 poiuytrewq lkjhgfdsa mnbvcxz1 qweqweqwe qweasdzxc qweasd123 qwe123qwe qwe12345 asd123asd
asdasdasd zxczxczxc qwaszx12 qwerasdf qwerfdsa qwerqwer !@#$%^&* !@#$%^&*( !@#$%^&*() !@#$1234 1234!@#$ abcdefgh abcdefghi abcdefghij
abcdefghijk abcdefg1 abcd1234 abcde123 abcde12345 abcdef12 abcdef123 abcdef123456 abc12345 abc123456 abc1234567 abc123abc abcabcabc
abcd12345 abcdabcd a1b2c3d4 a1b2c3d4e5 aa123456 aa12345678 aabbccdd a12345678 a123456789 a1234567 q12345678 q1234567 z12345678 x12345678
s12345678 m12345678 k12345678 123456789a 123456789q 12345678a 12345678q 1234567a 1234567q 123456ab 123456abc 1234abcd 123abc123 aaaaaaaa
aaaaaaaaa aaaaaaaaaa bbbbbbbb cccccccc xxxxxxxx zzzzzzzz qqqqqqqq ........ ******** a1a1a1a1 asdf12345 a123123123 123456aa 123456qq
woaini1314 woaini520 woaini123 5201314520 iloveyou iloveyou1 iloveyou2 iloveyou3 iloveyou12 iloveyou123 iloveyou! iloveyousomuch
iloveme1 ilovegod ilovejesus ilovehim ilovemom ilovemyself ilovemydog ilovemycat loveyou1 loveyou2 loveyou123 lovelove lovelove1
lovely123 love1234 love12345 loveme123 loveforever foreverlove truelove mylove123 sweetheart sweetheart1 sweetie1 teamo123 tequiero
teamomucho jetaime1 ichliebedich sunshine sunshine1 sunshine123 princess princess1 princess12 princess123 princesa princesa1 football
football1 football12 football123 baseball baseball1 baseball123 basketball basketball1 softball softball1 volleyball soccer12 soccer123
futbol123 hockey123 superman superman1 superman123 spiderman spiderman1 batman123 batman1234 ironman1 ironman123 wolverine deadpool
captainamerica starwars starwars1 starwars123 startrek startrek1 pokemon1 pokemon123 pikachu1 pikachu123 charizard minecraft minecraft1
minecraft123 fortnite fortnite1 roblox123 warcraft warcraft1 starcraft counterstrike dragonball dragonballz naruto123 sasuke123 onepiece
onepiece1 hellokitty hellokitty1 spongebob spongebob1 scoobydoo garfield1 snoopy123 tinkerbell mickey123 mickeymouse minnie123
donaldduck winniethepooh harrypotter harrypotter1 hogwarts voldemort slytherin gryffindor gandalf1 lordoftherings gameofthrones trustno1
trustno1! whatever whatever1 whatever123 nothing1 nothing123 something something1 anything1 iforgot1 iforgotit forgetit dontknow
blahblah blahblah1 blablabla 1password opensesame sesame123 passpass pass1234 pass12345 pass123456 passcode1 passphrase pass@123
pass@word pass@word1 pass123! login123 login1234 access123 access14 computer computer1 computer123 internet internet1 internet123
keyboard keyboard1 samsung1 samsung123 samsung12 microsoft microsoft1 windows1 windows10 windows123 iphone123 apple123 apple1234
google123 google1234 facebook facebook1 facebook123 youtube1 youtube123 twitter1 linkedin linkedin1 myspace1 yahoo123 gmail123 hotmail1
amazon123 netflix1 netflix123 server123 oracle123 manager1 manager123 master123 master1234 masterkey master12 support1 support123
service1 system123 sysadmin operator operator1 webmaster webmaster1 postmaster security security1 security123 company1 company123
business1 office123 student1 student123 teacher1 teacher123 school123 college1 university learner1 docker123 dockerdocker container
containers container1 kubernetes kubernetes1 longshore longshore1 longshore123 postgres postgres1 postgres123 mysql123 mypass123
database database1 linux123 ubuntu123 github123 developer developer1 dev12345 michael1 michael123 michelle michelle1 jennifer jennifer1
jennifer123 jessica1 jessica123 daniel123 daniel12 daniela1 ashley123 ashley12 amanda123 amanda12 andrew123 andrew12 anthony1 anthony123
alexander alexander1 alexandra alexandra1 alexander123 alexis123 benjamin benjamin1 brandon1 brandon123 brittany brittany1 charlie1
charlie123 charlotte charlotte1 chelsea1 chelsea123 christian christian1 christina christina1 christine christopher christopher1
courtney danielle danielle1 dominic1 elizabeth elizabeth1 fernando fernando1 francisco gabriel1 gabriel123 gabriela gabriela1 george123
giovanni hannah123 isabella isabella1 jackson1 jasmine1 jasmine123 jonathan jonathan1 jordan23 jordan123 joseph123 joshua123 joshua12
justin123 katherine kimberly kimberly1 lauren123 leonardo leonardo1 madison1 madison123 margaret matthew1 matthew123 melissa1 melissa123
mercedes mercedes1 mohammed mohamed1 mohamed123 morgan123 natalie1 natasha1 nathan123 nicholas nicholas1 nicole123 nicole12 olivia123
patricia patricia1 patrick1 patrick123 rebecca1 ricardo1 richard1 robert123 roberto1 samantha samantha1 samantha123 sebastian sebastian1
stephanie stephanie1 stephen1 steven123 thomas123 tiffany1 tiffany123 valentina valeria1 vanessa1 vanessa123 veronica veronica1 victoria
victoria1 victoria123 vincent1 william1 william123 zachary1 barcelona barcelona1 realmadrid realmadrid1 liverpool liverpool1
liverpool123 manchester manchester1 manutd123 arsenal1 arsenal123 chelseafc juventus juventus1 acmilan1 bayernmunich benfica1 sportsfan
steelers steelers1 cowboys1 yankees1 lakers24 lakers123 patriots patriots1 redskins packers1 broncos1 raiders1 eagles123 dolphins
panthers seahawks redsox123 butterfly butterfly1 butterfly123 elephant elephant1 dolphin1 dolphin123 penguin1 tigger123 kitty123
kittykat kitty1234 puppy123 doggy123 bulldog1 shadow123 shadow12 midnight midnight1 rainbow1 rainbow123 rainbows sunflower sunflower1
flower123 flowers1 snowball snowball1 snowflake diamond1 diamond123 diamonds crystal1 crystal123 precious precious1 beautiful beautiful1
gorgeous gorgeous1 princess! chocolate chocolate1 chocolate123 cupcake1 cookie123 cookies1 cheese123 cheesecake strawberry strawberry1
blueberry raspberry pineapple banana123 orange123 peaches1 cinnamon pepper123 peanut123 peanutbutter pumpkin1 pumpkin123 sweetpea
blink182 metallica metallica1 nirvana1 slipknot slipknot1 greenday greenday1 linkinpark linkinpark1 rockstar rockstar1 rockandroll
guitar123 music123 musicislife michaeljackson eminem123 50cent123 tupac123 beyonce1 bigdaddy bigdaddy1 bigboss1 bigdog123 badboy123
badgirl1 babygirl babygirl1 babygirl12 babygirl123 babyboy1 babyboy123 baby1234 bestfriend bestfriends cutiepie cutiepie1 hotstuff
sexygirl sexybitch sexy1234 prettygirl angel123 angel1234 angels123 godisgood godislove god12345 jesus123 jesus1234 jesuschrist jesus777
christ123 blessed1 blessed123 heaven123 faith123 hallelujah allahuakbar bismillah bismillah1 killer123 killer12 assassin assassin1
gangster gangsta1 monster1 monster123 vampire1 zombie123 phoenix1 phoenix123 dragon12 dragon123 dragon1234 dragons1 warrior1 warriors
samurai1 ninja123 pirate123 maverick maverick1 mustang1 mustang123 corvette corvette1 porsche911 porsche1 ferrari1 ferrari123
lamborghini mercedesbenz yamaha123 kawasaki harleydavidson harley123 hunter12 hunter123 hunter22 ranger123 marine123 soldier1 america1
america123 americana freedom1 freedom123 liberty1 canada123 england1 england123 france123 germany1 deutschland brasil123 brazil123
argentina argentina1 mexico123 colombia colombia1 australia india123 india1234 pakistan pakistan1 pakistan123 indonesia1 philippines
newyork1 newyork123 london123 california california1 florida1 chicago1 dallas123 houston1 january1 february march2024 april123 summer01
summer12 summer123 summer2023 summer2024 summer2025 summer2026 winter01 winter123 winter2023 winter2024 winter2025 winter2026 spring123
spring2024 spring2025 spring2026 autumn123 autumn2024 autumn2025 autumn2026 monday123 friday123 saturday sunday123 december december1
november november1 october1 september september1 birthday birthday1 happy123 happyday happiness happyness smile123 smiley123 friends1
friends123 friendship forever1 forever123 family123 myfamily mother123 mommy123 daddy123 daddysgirl brother1 sister123 success1
success123 winner123 victory1 champion champion1 number1one nintendo nintendo1 playstation playstation1 xbox360xbox gamer123 matrix123
letsgo123 hellohello hello123 hello1234 hello12345 hellothere helloworld helloworld1 hello123! goodluck goodluck1 goodbye1 goodgirl
goodmorning fuckyou1 fuckyou2 fuckyou123 fuckyou! fuckoff1 fuckthis asshole1 bullshit bullshit1 motherfucker bitch123 pussy123 penis123
biteme123 stupid123 loser123 jackass1 dumbass1 correcthorsebatterystaple
`
    .trim()
    .split(/\s+/),
)
