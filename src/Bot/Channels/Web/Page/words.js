// Every sentence that the page itself says.
const words = {
  lost: 'Mất kết nối, đang nối lại…',
  back: 'Đã nối lại.',
  opening: 'Đang mở cuộc trò chuyện…',
  sending: 'đang gửi…',
  waiting: 'chưa gửi được, sẽ gửi lại',
  photo: 'Ảnh đã gửi',
  photoUnreadable: 'Không mở được ảnh này. Đồng chí chọn ảnh khác.',
  tooLong: 'Tin quá dài. Đồng chí chia thành vài tin, mỗi tin dưới 4.000 chữ cái.',
  edit: 'Sửa lại',
  copied: code => `Đã chép ${code}`,
  copy: code => `Chép mã ${code}`,
  me: 'Tôi: ',
  bot: 'Trợ lý: ',
  about: 'Báo cáo hộ nghèo',
  stranger: 'Chưa ghép với cán bộ nào',
  lastUsed: at => `mở ngày ${showDate(at)}`,
  startTitle: 'Đồng chí muốn mở cuộc nào?',
  startNote: 'Máy này đã có các cuộc trò chuyện sau.',
  goneTitle: 'Không mở được cuộc trò chuyện này',
  goneNote: 'Máy này không còn khóa của cuộc trò chuyện. Báo cáo đã gửi vẫn được giữ. Đồng chí mở lại bằng đường dẫn có mã mời, hoặc bắt đầu cuộc mới.',
  broken: 'Chưa mở được. Đồng chí tải lại trang.',
};

const commands = [
  ['/baocao', 'Báo cáo', 'kỳ này'],
  ['/ho', 'Các hộ của tôi', 'đã xong, còn thiếu'],
  ['/han', 'Hạn báo cáo', 'còn mấy ngày'],
  ['/lichsu', 'Lịch sử', 'các báo cáo đã gửi'],
  ['/dotxuat', 'Đột xuất', 'việc gấp, ngoài kỳ'],
  ['/trogiup', 'Trợ giúp', 'làm được những gì'],
];

// A command stands in the chat by its name; a person wrote none of its letters.
const spoken = new Map([...commands, ['/start', 'Bắt đầu'], ['/start ••••••••', 'Mã mời ••••••••']]);

const zone = 'Asia/Ho_Chi_Minh';
const hourFormat = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayFormat = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' });
const dateFormat = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' });
const showDate = at => dateFormat.format(at);
const showHour = at => hourFormat.format(at);
const showDay = at => dayFormat.format(at);
