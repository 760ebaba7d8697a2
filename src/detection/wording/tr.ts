/** Turkish, and Azerbaijani where it differs. */
export const tr =
  /* hallmark */ 'giriş|kayıt|hesab|daxil ol' +
  /* pass */ '#şifre|parola|şifrə' +
  /* account */ '#hesa[bp]|üye|kayıt' +
  /* make */ '#oluştur|aç_|yeni' +
  /* up */ '#kayıt|kaydol|kaydını|üye ol_|katıl|^oluştur$|qeydiyyat|ücretsiz' +
  /* enter */ '#giriş|oturum aç|_gir_|daxil ol' +
  /* edit */ '#değiştir|sıfırla|güncelle|yenile|kaydet' +
  /* fresh */ '#yeni|belirle|oluştur|seç' +
  /* again */ '#tekrar|doğrula|onayla|yeniden|təkrar|eşleş' +
  /* old */ '#mevcut|eski|şimdiki|geçerli|şu anki|önceki' +
  /* lost */ '#unut' +
  /* stay */ '#hatırla|açık (tut|kal)|yadda saxla' +
  /* none */ '#yok_|değil|henüz|ilk (kez|defa)' +
  /* have */ '#zaten|var mı|misin' +
  /* terms */ '#sözleşme|koşul|şart|politika|kvkk|gizlilik|aydınlatma' +
  /* unit */ '#karakter|harf|rakam|hane' +
  /* least */ '#' +
  /* prove */ '#kimliğini|devam etmek için|bağla|silme|_sil_|onaylamak için' +
  /* other */ '#(doğrulama|onay|sms) kodu|güvenlik|tek kullanımlık|cevab|kimlik no' +
  /* person */ '#_ad(ınız|ı)?_|soyad|doğum|cinsiyet';
