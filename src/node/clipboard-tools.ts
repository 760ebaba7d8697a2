/** The programs through which each system's clipboard is reached. A row for each; the first that works is used. */
export interface ClipboardTool {
  readonly name: string;
  /** Program and arguments; the secret is its standard input, never an argument, where other processes could see it. */
  readonly write: readonly string[];
  /** Prints the clipboard's text. */
  readonly read: readonly string[];
  /** Empties it; writes nothing to the program's input. */
  readonly clear: readonly string[];
  /** Whether it tells clipboard managers to keep the text out of their histories. */
  readonly concealed: boolean;
}

/** macOS: a pasteboard item with the mark of nspasteboard.org. JavaScript for Automation comes with the system. */
const macWrite = `
ObjC.import('AppKit');
const data = $.NSFileHandle.fileHandleWithStandardInput.readDataToEndOfFile;
const text = $.NSString.alloc.initWithDataEncoding(data, $.NSUTF8StringEncoding);
const board = $.NSPasteboard.generalPasteboard;
board.clearContents;
board.setStringForType(text, 'public.utf8-plain-text');
board.setStringForType('', 'org.nspasteboard.ConcealedType');`;

/** Windows: the formats by which a program keeps its data out of the clipboard's history and the cloud. */
const windowsWrite = `
[Console]::InputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Windows.Forms
$data = New-Object System.Windows.Forms.DataObject
$data.SetText([Console]::In.ReadToEnd())
foreach ($mark in 'ExcludeClipboardContentFromMonitorProcessing', 'CanIncludeInClipboardHistory', 'CanUploadToCloudClipboard') {
  $data.SetData($mark, [IO.MemoryStream]::new([byte[]](0, 0, 0, 0)))
}
[System.Windows.Forms.Clipboard]::SetDataObject($data, $true)`;
const windowsRead = '[Console]::OutputEncoding = [Text.Encoding]::UTF8; [Console]::Out.Write((Get-Clipboard -Raw))';
const windowsClear = 'Add-Type -AssemblyName System.Windows.Forms; [System.Windows.Forms.Clipboard]::Clear()';
const powershell = (script: string) => ['powershell.exe', '-NoProfile', '-NonInteractive', '-STA', '-Command', script];

const wayland: readonly ClipboardTool[] = [
  {
    // --sensitive sets x-kde-passwordManagerHint; older versions do not know it.
    name: 'wl-copy',
    write: ['wl-copy', '--sensitive'],
    read: ['wl-paste', '--no-newline'],
    clear: ['wl-copy', '--clear'],
    concealed: true,
  },
  {
    name: 'wl-copy',
    write: ['wl-copy'],
    read: ['wl-paste', '--no-newline'],
    clear: ['wl-copy', '--clear'],
    concealed: false,
  },
];

/** An X client offers one type at a time through these, so that the mark of KDE cannot stand beside the text. */
const x11: readonly ClipboardTool[] = [
  {
    name: 'xclip',
    write: ['xclip', '-selection', 'clipboard', '-in'],
    read: ['xclip', '-selection', 'clipboard', '-out'],
    clear: ['xclip', '-selection', 'clipboard', '-in', '/dev/null'],
    concealed: false,
  },
  {
    name: 'xsel',
    write: ['xsel', '--clipboard', '--input'],
    read: ['xsel', '--clipboard', '--output'],
    clear: ['xsel', '--clipboard', '--clear'],
    concealed: false,
  },
];

const mac: readonly ClipboardTool[] = [
  {
    name: 'osascript',
    write: ['osascript', '-l', 'JavaScript', '-e', macWrite],
    read: ['pbpaste'],
    clear: [
      'osascript',
      '-l',
      'JavaScript',
      '-e',
      "ObjC.import('AppKit'); $.NSPasteboard.generalPasteboard.clearContents",
    ],
    concealed: true,
  },
  { name: 'pbcopy', write: ['pbcopy'], read: ['pbpaste'], clear: ['pbcopy'], concealed: false },
];

const windows: readonly ClipboardTool[] = [
  {
    name: 'PowerShell',
    write: powershell(windowsWrite),
    read: powershell(windowsRead),
    clear: powershell(windowsClear),
    concealed: true,
  },
  { name: 'clip', write: ['clip.exe'], read: powershell(windowsRead), clear: ['clip.exe'], concealed: false },
];

/**
 * The tools to try, best first.
 * @param env the environment, which tells X11 from Wayland, and the Linux inside Windows from others
 */
export function clipboardTools(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly ClipboardTool[] {
  if (platform === 'darwin') return mac;
  if (platform === 'win32') return windows;
  return [
    ...(env['WAYLAND_DISPLAY'] ? wayland : []),
    ...(env['DISPLAY'] ? x11 : []),
    ...(env['WSL_DISTRO_NAME'] ? windows : []),
  ];
}
