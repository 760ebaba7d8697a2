export const vi =
  /* hallmark */ 'đăng (nhập|ký)|tài khoản' +
  /* pass */ '#mật khẩu' +
  /* account */ '#tài khoản|thành viên|đăng (ký|kí)' +
  /* make */ '#tạo|mở_' +
  /* up */ '#đăng (ký|kí)|thành viên mới|tham gia|miễn phí' +
  /* enter */ '#đăng nhập' +
  /* edit */ '#đổi|đặt lại|cập nhật|lưu_|khôi phục' +
  /* fresh */ '#mới|tạo|chọn|đặt|thiết lập' +
  /* again */ '#xác nhận|lặp lại|lần nữa|xác minh|_lại_' +
  /* old */ '#hiện tại|cũ_|hiện thời|đang dùng' +
  /* lost */ '#quên|lấy lại' +
  /* stay */ '#ghi nhớ|nhớ |duy trì' +
  /* none */ '#(chưa|không) (có|phải)|chưa|lần đầu' +
  /* have */ '#đã|bạn có' +
  /* terms */ '#điều khoản|chính sách|quy định|bảo mật' +
  /* unit */ '#ký tự|kí tự|chữ' +
  /* least */ '#' +
  /* prove */ '#danh tính|để (tiếp tục|xác nhận)|liên kết|xóa|xoá' +
  /* other */ '#mã (xác|otp|bảo mật|pin|kích)|câu (trả lời|hỏi)|một lần_' +
  /* person */ '#họ (và )?tên|ngày sinh|giới tính';
