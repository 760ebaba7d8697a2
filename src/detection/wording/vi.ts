export const vi =
  /* hallmark */ 'đăng (nhập|ký)|tài khoản' +
  /* pass */ '#mật khẩu' +
  /* account */ '#tài khoản|thành viên|đăng k[ýí]' +
  /* make */ '#tạo|mở_' +
  /* up */ '#đăng k[ýí]|thành viên mới|tham gia|miễn phí' +
  /* enter */ '#đăng nhập' +
  /* edit */ '#đổi|đặt lại|cập nhật|lưu_|khôi phục' +
  /* fresh */ '#mới|tạo|chọn|đặt|thiết lập' +
  /* again */ '#xác nhận|lặp lại|lần nữa|xác minh|_lại_' +
  /* old */ '#hiện tại|cũ_|hiện thời|đang dùng' +
  /* lost */ '#quên|lấy lại' +
  /* stay */ '#ghi nhớ|nhớ |duy trì' +
  /* none */ '#không (có|phải)|chưa|lần đầu' +
  /* have */ '#đã|bạn có' +
  /* terms */ '#điều khoản|chính sách|quy định|bảo mật' +
  /* unit */ '#k[ýí] tự|chữ' +
  /* least */ '#' +
  /* prove */ '#danh tính|để (tiếp tục|xác nhận)|liên kết|xóa' +
  /* other */ '#mã (xác|otp|bảo mật|pin|kích)|câu (trả lời|hỏi)|một lần_' +
  /* person */ '#họ (và )?tên|ngày sinh|giới tính';
