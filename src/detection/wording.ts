/**
 * The words of sign-up and log-in pages, matched against lower-case text. One row a language; a page is matched
 * against all of them, because pages do not reliably say which language they are in.
 */
interface Wording {
  /** Making an account. */
  signUp: string;
  /** Entering with an account that exists. */
  logIn: string;
  /** Changing or resetting a password. */
  change: string;
  /** A new or chosen password, said of one field. */
  fresh: string;
  /** The same password again. */
  again: string;
  /** The password that is in force. */
  present: string;
  /** Having lost the password: a link of log-in forms. */
  forgot: string;
  /** Staying logged in. */
  remember: string;
}

const wordings: Record<string, Wording> = {
  en: {
    signUp:
      'sign ?-?up|create( an?| your| my| new| free)*( account| profile| id)|register|registration|join( now| us| free)?\\b|get started|open an account|new (customer|user|member)',
    logIn: 'log ?-?in|sign ?-?in|log ?-?on|sign ?-?on|enter your password',
    change: '(change|reset|update|set|save|choose)( your| my| a| new| the)* ?password',
    fresh:
      '(new|create|choose|set|pick|desired|preferred)( an?| your| a new| account)* ?-?_?pass|pass(word)?_?-?new|at least \\d+ char|minimum \\d+ char|\\d+ ?(-|–|to) ?\\d+ char|signup.?pass|reg(ister|istration)?.?pass',
    again:
      '(confirm|re-?enter|re-?type|repeat|verify|again|match|retype)[a-z_ -]*pass|pass(word|wd)?[a-z_. -]*(again|confirm|repeat|verify|check|2\\b|_?re\\b)|password2|pwd2|repassword|passconf',
    present: '(current|old|existing|present|previous)[a-z_ -]*pass|pass(word)?_?-?(current|old)',
    forgot:
      "(forgot|forgotten|lost|reset|recover|don't remember|can't remember|remind)[^.]{0,25}(pass|log ?in|account|credentials)|trouble (log|sign)|forgot\\b",
    remember: 'remember( me| my|\\b)|keep me (logged|signed)|stay (logged|signed)',
  },
  de: {
    signUp: 'registrier|konto (erstellen|anlegen|eröffnen)|neu anmelden|jetzt anmelden und',
    logIn: 'anmelden|einloggen|login',
    change: 'passwort (ändern|zurücksetzen|festlegen|speichern)|kennwort (ändern|zurücksetzen)',
    fresh: 'neues (passwort|kennwort)|(passwort|kennwort) (wählen|festlegen|erstellen)|mindestens \\d+ zeichen',
    again: '(passwort|kennwort)[a-zäöü ]*(wiederhol|bestätig)|wiederhol|bestätig',
    present: '(aktuelles|altes|bisheriges) (passwort|kennwort)',
    forgot: '(passwort|kennwort|zugangsdaten) vergessen',
    remember: 'angemeldet bleiben|eingeloggt bleiben',
  },
  fr: {
    signUp: "s['’]inscrire|inscription|créer (un|mon|votre) (compte|profil)|je m['’]inscris",
    logIn: 'se connecter|connexion|connectez|s’identifier|identifiez',
    change: '(modifier|changer|réinitialiser|enregistrer)[a-z ]* mot de passe',
    fresh: 'nouveau mot de passe|(choisi\\w*|créer|créez)[a-z ]* mot de passe|(au moins|minimum) \\d+ caractères',
    again: '(confirm|répét|ressaisi|vérifi)[a-zéè ]*(mot de passe)?',
    present: '(actuel|ancien) mot de passe|mot de passe (actuel|ancien)',
    forgot: 'mot de passe (oublié|perdu)|oublié',
    remember: 'se souvenir|rester connecté',
  },
  es: {
    signUp: 'regístr|registr(ar|o)|crear (una |tu |mi )?cuenta|únete|darse de alta',
    logIn: 'iniciar sesión|inicia sesión|acceder|ingresar|entrar',
    change: '(cambiar|restablecer|actualizar|guardar)[a-z ]* contraseña',
    fresh: 'nueva contraseña|(crea|crear|elige|elegir)[a-z ]* contraseña|(al menos|mínimo) \\d+ caracteres',
    again: '(confirm|repet|repit|verific)[a-zé ]*contraseña|vuelve a escribir',
    present: 'contraseña (actual|anterior)',
    forgot: '(olvid|recuperar)[a-zéó ]*(contraseña|clave)',
    remember: 'recordarme|recuérdame|mantener (la )?sesión',
  },
  ru: {
    signUp: 'регистр|создать (аккаунт|учетную|учётную|профиль)|присоединиться',
    logIn: 'войти|вход|авториз',
    change: '(изменить|сменить|сбросить|обновить|сохранить) пароль|смена пароля',
    fresh: 'новый пароль|(придумайте|создайте|укажите) пароль|(не менее|минимум|от) \\d+ символ',
    again: '(повтор|подтвер|ещё раз|еще раз)[а-яё ]*(парол)?',
    present: '(текущий|старый) пароль',
    forgot: '(забыли|восстановить|напомнить|не помню)[а-яё ]*(парол)?',
    remember: 'запомнить|оставаться в системе|чужой компьютер',
  },
  zh: {
    signUp: '注册|註冊|创建(账户|帐户|账号)|免费注册',
    logIn: '登录|登錄|登入',
    change: '(修改|重置|更改|变更)密码|(修改|重設|更改)密碼',
    fresh: '新密码|新密碼|设置密码|設定密碼|请设置',
    again: '确认密码|確認密碼|再次输入|重复密码|再次輸入',
    present: '(当前|原|旧)密码|(目前|舊)密碼',
    forgot: '忘记密码|忘記密碼|找回密码|忘记',
    remember: '记住|記住|自动登录|下次自动',
  },
  ja: {
    signUp: '新規登録|会員登録|アカウント(を)?作成|登録する|新規会員',
    logIn: 'ログイン|サインイン',
    change: 'パスワード(の|を)?(変更|再設定|リセット)',
    fresh: '新しいパスワード|新パスワード|文字以上|パスワードを設定',
    again: 'パスワード.{0,4}(確認|再入力)|確認用|もう一度',
    present: '(現在の|今の|旧)パスワード',
    forgot: 'パスワードを(お)?忘れ|忘れた',
    remember: 'ログイン状態|保存する|記憶',
  },
};

/** One expression for all languages. */
const joined = (key: keyof Wording): RegExp =>
  new RegExp(
    Object.values(wordings)
      .map((wording) => wording[key])
      .join('|'),
    'iu',
  );

export const words: Record<keyof Wording, RegExp> = {
  signUp: joined('signUp'),
  logIn: joined('logIn'),
  change: joined('change'),
  fresh: joined('fresh'),
  again: joined('again'),
  present: joined('present'),
  forgot: joined('forgot'),
  remember: joined('remember'),
};

/** What is typed hidden but is no password. */
export const notAPassword =
  /\b(cvv|cvc|cvn|csc|card ?(security|verification)|security (code|answer|question)|one.?time|otp|2fa|mfa|ssn|social security|pin\b|captcha|verification code|sms|passcode|fake.?pass)/i;
