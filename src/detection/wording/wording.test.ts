import { expect, it } from 'vitest';
import { codes, fold, wordingOf, wordsFor } from './index.ts';

/** Of each language: signing up, logging in, a new password, the same again, the current one, having lost it. */
const said: Record<string, [string, string, string, string, string, string]> = {
  en: ['Create an account', 'Log in', 'New password', 'Confirm password', 'Current password', 'Forgot password?'],
  de: [
    'Konto erstellen',
    'Anmelden',
    'Neues Passwort',
    'Passwort wiederholen',
    'Aktuelles Passwort',
    'Passwort vergessen?',
  ],
  fr: [
    'Créer un compte',
    'Se connecter',
    'Nouveau mot de passe',
    'Confirmez le mot de passe',
    'Mot de passe actuel',
    'Mot de passe oublié ?',
  ],
  es: [
    'Crear cuenta',
    'Iniciar sesión',
    'Nueva contraseña',
    'Repite la contraseña',
    'Contraseña actual',
    '¿Olvidaste tu contraseña?',
  ],
  pt: ['Criar conta', 'Entrar', 'Nova senha', 'Confirme a senha', 'Senha atual', 'Esqueceu a senha?'],
  it: ['Crea un account', 'Accedi', 'Nuova password', 'Conferma password', 'Password attuale', 'Password dimenticata?'],
  nl: [
    'Account aanmaken',
    'Inloggen',
    'Nieuw wachtwoord',
    'Herhaal wachtwoord',
    'Huidig wachtwoord',
    'Wachtwoord vergeten?',
  ],
  pl: ['Załóż konto', 'Zaloguj się', 'Nowe hasło', 'Powtórz hasło', 'Obecne hasło', 'Nie pamiętasz hasła?'],
  cs: ['Vytvořit účet', 'Přihlásit se', 'Nové heslo', 'Heslo znovu', 'Současné heslo', 'Zapomenuté heslo'],
  ru: ['Зарегистрироваться', 'Войти', 'Новый пароль', 'Повторите пароль', 'Текущий пароль', 'Забыли пароль?'],
  uk: ['Зареєструватися', 'Увійти', 'Новий пароль', 'Повторіть пароль', 'Поточний пароль', 'Забули пароль?'],
  tr: ['Hesap oluştur', 'Giriş yap', 'Yeni şifre', 'Şifre tekrar', 'Mevcut şifre', 'Şifremi unuttum'],
  ar: [
    'إنشاء حساب',
    'تسجيل الدخول',
    'كلمة مرور جديدة',
    'تأكيد كلمة المرور',
    'كلمة المرور الحالية',
    'نسيت كلمة المرور؟',
  ],
  he: ['הרשמה', 'התחברות', 'סיסמה חדשה', 'אימות סיסמה', 'סיסמה נוכחית', 'שכחת סיסמה?'],
  fa: ['ثبت‌نام', 'ورود', 'رمز عبور جدید', 'تکرار رمز عبور', 'رمز عبور فعلی', 'رمز عبور را فراموش کرده‌اید؟'],
  zh: ['註冊', '登录', '新密码', '確認密碼', '当前密码', '忘记密码？'],
  ja: ['新規登録', 'ログイン', '新しいパスワード', 'パスワード（確認）', '現在のパスワード', 'パスワードを忘れた方'],
  ko: ['회원가입', '로그인', '새 비밀번호', '비밀번호 확인', '현재 비밀번호', '비밀번호 찾기'],
  vi: ['Đăng ký', 'Đăng nhập', 'Mật khẩu mới', 'Nhập lại mật khẩu', 'Mật khẩu hiện tại', 'Quên mật khẩu?'],
  id: ['Buat akun', 'Masuk', 'Kata sandi baru', 'Konfirmasi kata sandi', 'Kata sandi saat ini', 'Lupa kata sandi?'],
  hi: ['खाता बनाएं', 'लॉग इन करें', 'नया पासवर्ड', 'पासवर्ड की पुष्टि करें', 'वर्तमान पासवर्ड', 'पासवर्ड भूल गए?'],
};
const concepts = ['signUp', 'logIn', 'fresh', 'again', 'present', 'forgot'] as const;

it('has examples of every language', () => {
  expect(Object.keys(said).sort()).toEqual([...codes].sort());
});

it.each(Object.entries(said))('%s is known by its own words, whatever the document declares', (_, texts) => {
  const words = wordsFor(fold(texts.join('\n')), '');
  concepts.forEach((concept, at) => {
    expect(words(concept, fold(texts[at] ?? '')), `${concept}: ${texts[at]}`).toBe(true);
  });
  expect(words('signUp', fold(texts[1])), 'logging in is not signing up').toBe(false);
  expect(words('logIn', fold(texts[0])), 'signing up is not logging in').toBe(false);
  expect(words('present', fold(texts[2])), 'a new password is not the current one').toBe(false);
});

it('has no row with an empty alternative, which would match everything', () => {
  for (const code of codes) {
    const row = wordingOf(code);
    expect(row, code).toHaveLength(20);
    for (const words of row) {
      if (words === '') continue;
      expect(new RegExp(`^(?:${fold(words)})$`).test(''), `${code}: ${words}`).toBe(false);
      expect(words, `${code} is spelt in lower case`).toBe(words.toLowerCase());
    }
    expect(row.slice(1, -1).filter((words) => words === '').length, code).toBeLessThanOrEqual(1);
  }
});

it('asks only for the languages that a page uses', () => {
  expect(wordsFor('sign up for free', '')('signUp', 'konto erstellen')).toBe(false);
  expect(wordsFor('sign up for free', 'de-at')('signUp', 'konto erstellen')).toBe(true);
  expect(wordsFor('konto erstellen', '')('signUp', 'crear cuenta')).toBe(false);
});

it('knows rules by their numbers, and by words beside what passwords are made of', () => {
  const rules = (text: string) => wordsFor(text, 'de')('rules', text);
  expect(rules('8 characters')).toBe(true);
  expect(rules('characters: 8')).toBe(true);
  expect(rules('at least one symbol')).toBe(true);
  expect(rules('zeichen: 8')).toBe(true);
  expect(rules('keine zeichen')).toBe(false);
  expect(rules('8 days left')).toBe(false);
  expect(rules('symbols. at least')).toBe(false);
});

it('makes spellings equal', () => {
  expect(fold('CRÉER\u00a0UN\u200b COMPTE')).toBe('creer un compte');
  expect(fold('ŞİFRE ı')).toBe('sifre i');
  expect(fold('Ｐａｓｓｗｏｒｄ')).toBe('password');
  expect(fold('كلمة المُرور')).toBe(fold('کلمة المرور'));
  expect(fold('مي')).toBe('می');
  expect(fold('Don’t ‘do’ donʼt `do´')).toBe("don't 'do' don't 'do'");
  expect(fold('비밀번호 पासवर्ड が')).toBe('비밀번호 पासवर्ड が');
  expect(fold(fold('Ёлка й Ђ'))).toBe(fold('Ёлка й Ђ'));
});
