import type { Wording } from './concepts.ts';

/** Indonesian and Malay. */
export const id: Wording = [
  /* hallmark */ '\\bmasuk\\b|\\bdaftar|\\bakun\\b|akaun|\\blupa',
  /* pass */ 'sandi|kata laluan',
  /* account */ 'akun|akaun|daftar|anggota',
  /* make */ 'buat|bikin|buka|cipta|baru',
  /* up */ '\\bdaftar|mendaftar|pendaftaran|registrasi|gabung|pengguna baru|^buat$',
  /* enter */ '\\bmasuk\\b|log masuk',
  /* edit */ 'ubah|ganti|reset|atur ulang|perbarui|simpan|setel ulang|tukar',
  /* fresh */ 'baru|buat|bikin|pilih|tentukan|cipta',
  /* again */ 'konfirmasi|ulang|verifikasi|masukkan kembali|\\blagi\\b',
  /* old */ 'saat ini|lama\\b|sekarang|sebelumnya|semasa',
  /* lost */ '\\blupa|pulihkan',
  /* stay */ 'ingat|tetap masuk|biarkan saya',
  /* none */ 'belum|tidak|tiada|pertama kali|baru di',
  /* have */ 'sudah|telah',
  /* terms */ 'syarat|ketentuan|kebijakan|privasi|terma',
  /* unit */ 'karakter|huruf|angka|aksara',
  /* least */ '',
  /* prove */ 'identitas|untuk (melanjutkan|konfirmasi)|hubungkan|hapus',
  /* other */ 'kode (verif|keamanan|otp|aktiv|sms|konfirm|pin)|jawaban|sekali pakai',
  /* person */ '\\bnama\\b(?! pengguna)|tanggal lahir|kelamin',
];
