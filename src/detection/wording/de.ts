export const de =
  /* hallmark */ 'anmeld|registrier|einloggen|konto_' +
  /* pass */ '#passwor[td]|kennwort' +
  /* account */ '#konto|account|profil|registriert|angemeldet|mitglied|kund[e ]|zugang' +
  /* make */ '#erstell|eröffn|einricht|lege|neue[sr]?_' +
  /* up */ '#registrier(?!t_)|mitglied werden|neu anmelden|kunde werden|neukund|kostenlos|_testen' +
  /* enter */ '#_anmeld(en|ung)_|_einlog|anmeldedaten|willkommen zurück|bestandskund|bestehende' +
  /* edit */ '#änder|zurücksetz|festleg|speicher|aktualisier' +
  /* fresh */ '#neue[sn]?|wunsch|wähle|erstell|festleg|vergeben|vergib|ausdenken' +
  /* again */ '#wiederhol|bestätig|erneut|noch ?(ein)?mal' +
  /* old */ '#aktuell|alte[sn]?_|bisherig|derzeitig|jetzig' +
  /* lost */ '#vergessen|probleme (bei|mit) de[rm] (anmeld|login)' +
  /* stay */ '#(angemeldet|eingeloggt) bleiben|_merken_' +
  /* none */ '#kein|nicht|neu (hier|bei)' +
  /* have */ '#bereits|schon' +
  /* terms */ '#agb|bedingung|datenschutz|richtlinie' +
  /* unit */ '#zeichen|buchstab|ziffer|zahl' +
  /* least */ '#' +
  /* prove */ '#identität|um fortzufahren|sicherheitsgründen|verknüpf|löschen' +
  /* other */ '#sicherheits(code|frage)|prüf(nummer|ziffer)|einmal|_tan_|antwort|(ungs|ierungs)code' +
  /* person */ '#vorname|nachname|geburt|anrede|_plz_|postleit';
