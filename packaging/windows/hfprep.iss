; Inno Setup 6: one installer around the one-folder program, for one account, without an administrator.
;
;     iscc /DVersion=0.1.0 packaging\windows\hfprep.iss
;
; hfprep-window.exe opens the window; hfprep.exe is the command line, with its own console.

#ifndef Version
  #error Say /DVersion=... as in pyproject.toml
#endif

[Setup]
AppId={{6B0F2C1D-0E5B-4E7C-9C6B-52E4B6F7A9D3}
AppName=HFPrep Desktop
AppVersion={#Version}
AppPublisher=The HFPrep Desktop authors
LicenseFile=..\..\LICENSE
DefaultDirName={autopf}\HFPrep Desktop
DefaultGroupName=HFPrep Desktop
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SetupIconFile=..\icons\hfprep.ico
UninstallDisplayIcon={app}\hfprep-window.exe
OutputDir=..\..\dist
OutputBaseFilename=hfprep-{#Version}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
; Where a certificate is set up: iscc /Ssign="signtool sign /fd sha256 /a $f" and the next two lines.
;SignTool=sign
;SignedUninstaller=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\hfprep\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs

[InstallDelete]
; What an older release had and this one has not must not be loaded.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\HFPrep Desktop"; Filename: "{app}\hfprep-window.exe"
Name: "{group}\Licences"; Filename: "{app}\_internal\licenses\README.txt"
Name: "{autodesktop}\HFPrep Desktop"; Filename: "{app}\hfprep-window.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\hfprep-window.exe"; Description: "{cm:LaunchProgram,HFPrep Desktop}"; Flags: nowait postinstall skipifsilent
