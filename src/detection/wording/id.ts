/** Indonesian and Malay. */
export const id =
  /* hallmark */ '_masuk_|_daftar|_akun_|akaun|_lupa' +
  /* pass */ '#sandi|kata laluan' +
  /* account */ '#akun|akaun|daftar|anggota' +
  /* make */ '#buat|bikin|buka|cipta|baru' +
  /* up */ '#_daftar|(me|pe)ndaftar|registrasi|gabung|pengguna baru|^buat$|gratis' +
  /* enter */ '#_masuk_|log masuk' +
  /* edit */ '#ubah|ganti|reset|atur ulang|perbarui|simpan|setel ulang|tukar' +
  /* fresh */ '#baru|buat|bikin|pilih|tentukan|cipta' +
  /* again */ '#konfirmasi|ulang|masukkan kembali|_lagi_' +
  /* old */ '#saat ini|lama_|sekarang|sebelumnya|semasa' +
  /* lost */ '#_lupa|pulihkan' +
  /* stay */ '#ingat|tetap masuk|biarkan saya' +
  /* none */ '#belum|tidak|tiada|pertama kali|baru di' +
  /* have */ '#sudah|telah' +
  /* terms */ '#syarat|ketentuan|kebijakan|privasi|terma' +
  /* unit */ '#karakter|huruf|angka|aksara' +
  /* least */ '#' +
  /* prove */ '#identitas|untuk (melanjutkan|konfirmasi)|hubungkan|hapus' +
  /* other */ '#kode (verif|keamanan|otp|aktiv|sms|konfirm|pin)|jawaban|sekali pakai' +
  /* person */ '#_nama_(?! pengguna)|tanggal lahir|kelamin';
