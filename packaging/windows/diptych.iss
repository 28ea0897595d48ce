; The installer for Windows: for one user, without rights of an administrator.
;
; Compiled by installer.py, which gives AppVersion, Bundle, Icon, Licence, OutputFolder and OutputName.

[Setup]
AppId={{6B0F0C52-6E0B-4E0C-9C5B-3D7A1B6D2F41}
AppName=Diptych
AppVersion={#AppVersion}
AppVerName=Diptych {#AppVersion}
AppPublisher=The Diptych developers
VersionInfoVersion={#AppVersion}
LicenseFile={#Licence}
SetupIconFile={#Icon}
OutputDir={#OutputFolder}
OutputBaseFilename={#OutputName}
DefaultDirName={autopf}\Diptych
DefaultGroupName=Diptych
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes
UninstallDisplayIcon={app}\diptych.exe

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
; among Inno Setup's own translations since 6.4
#if FileExists(AddBackslash(CompilerPath) + "Languages\Arabic.isl")
Name: "ar"; MessagesFile: "compiler:Languages\Arabic.isl"
#endif

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; modules of an older release must not be found by a newer one
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Diptych"; Filename: "{app}\diptych.exe"; AppUserModelID: "org.diptych.Diptych"

[Registry]
; Offered among "Open with" for Markdown; what opens it now goes on opening it.
Root: HKA; Subkey: "Software\Classes\Diptych.Markdown"; ValueType: string; ValueData: "Markdown"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Diptych.Markdown\DefaultIcon"; ValueType: string; ValueData: "{app}\diptych.exe,0"
Root: HKA; Subkey: "Software\Classes\Diptych.Markdown\shell\open\command"; ValueType: string; ValueData: """{app}\diptych.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.md\OpenWithProgids"; ValueType: string; ValueName: "Diptych.Markdown"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.markdown\OpenWithProgids"; ValueType: string; ValueName: "Diptych.Markdown"; ValueData: ""; Flags: uninsdeletevalue
; Listed among the programs that a user may choose from in the system's settings.
Root: HKA; Subkey: "Software\Diptych"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Diptych\Capabilities"; ValueType: string; ValueName: "ApplicationName"; ValueData: "Diptych"
Root: HKA; Subkey: "Software\Diptych\Capabilities"; ValueType: string; ValueName: "ApplicationDescription"; ValueData: "A reader for notes that exist in several languages"
Root: HKA; Subkey: "Software\Diptych\Capabilities\FileAssociations"; ValueType: string; ValueName: ".md"; ValueData: "Diptych.Markdown"
Root: HKA; Subkey: "Software\Diptych\Capabilities\FileAssociations"; ValueType: string; ValueName: ".markdown"; ValueData: "Diptych.Markdown"
Root: HKA; Subkey: "Software\RegisteredApplications"; ValueType: string; ValueName: "Diptych"; ValueData: "Software\Diptych\Capabilities"; Flags: uninsdeletevalue

[Run]
Filename: "{app}\diptych.exe"; Description: "{cm:LaunchProgram,Diptych}"; Flags: nowait postinstall skipifsilent
