<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Diptych</source>
        <translation>حول Diptych</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>A reader for notes that exist in several languages.</source>
        <translation>قارئ للملاحظات المكتوبة بعدة لغات.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>برنامج حر برخصة MIT.</translation>
    </message>
    <message>
        <source>It stands on {qt} and {python}.</source>
        <translation>يقوم على {qt} و{python}.</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>ال&amp;تراخيص</translation>
    </message>
    <message>
        <source>Made from commit {commit}.</source>
        <translation>بُني من الإيداع {commit}.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open the Source in the &amp;Browser</source>
        <translation>&amp;فتح المصدر في المتصفح</translation>
    </message>
    <message>
        <source>By &amp;Title</source>
        <translation>حسب ال&amp;عنوان</translation>
    </message>
    <message>
        <source>By &amp;Date</source>
        <translation>حسب ال&amp;تاريخ</translation>
    </message>
    <message>
        <source>&amp;Sort Notes</source>
        <translation>ف&amp;رز الملاحظات</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>&amp;فتح مجلد…</translation>
    </message>
    <message>
        <source>Open &amp;File…</source>
        <translation>فتح م&amp;لف…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>فُتحت &amp;مؤخرًا</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Library</source>
        <translation>فتح المكتبة ال&amp;نموذجية</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>إ&amp;عادة التحميل</translation>
    </message>
    <message>
        <source>&amp;Problems…</source>
        <translation>المش&amp;كلات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>ت&amp;حديد الكل</translation>
    </message>
    <message>
        <source>&amp;Find in the Text…</source>
        <translation>&amp;بحث في النص…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>الموضع ال&amp;تالي</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>الموضع ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>Auto&amp;matic</source>
        <translation>&amp;تلقائي</translation>
    </message>
    <message>
        <source>Side &amp;by Side</source>
        <translation>&amp;جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>S&amp;tacked</source>
        <translation>أحدهما فو&amp;ق الآخر</translation>
    </message>
    <message>
        <source>&amp;Original Alone</source>
        <translation>الأصل وحد&amp;ه</translation>
    </message>
    <message>
        <source>T&amp;ranslation Alone</source>
        <translation>الترجمة &amp;وحدها</translation>
    </message>
    <message>
        <source>Ori&amp;ginal In</source>
        <translation>لغة ال&amp;أصل</translation>
    </message>
    <message>
        <source>Tr&amp;anslation Into</source>
        <translation>&amp;لغة الترجمة</translation>
    </message>
    <message>
        <source>Swap Si&amp;des</source>
        <translation>ت&amp;بديل الجانبين</translation>
    </message>
    <message>
        <source>&amp;Veil the Translation</source>
        <translation>&amp;حجب الترجمة</translation>
    </message>
    <message>
        <source>Veil t&amp;he Original</source>
        <translation>حجب الأ&amp;صل</translation>
    </message>
    <message>
        <source>Show the Veiled &amp;Paragraph</source>
        <translation>إظهار ال&amp;فقرة المحجوبة</translation>
    </message>
    <message>
        <source>List of &amp;Notes</source>
        <translation>قائمة ال&amp;ملاحظات</translation>
    </message>
    <message>
        <source>Sour&amp;ces</source>
        <translation>المصا&amp;در</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>ت&amp;كبير</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>تص&amp;غير</translation>
    </message>
    <message>
        <source>Actual Si&amp;ze</source>
        <translation>الحجم الف&amp;علي</translation>
    </message>
    <message>
        <source>Them&amp;e</source>
        <translation>الم&amp;ظهر</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation>مثل ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>&amp;سيبيا</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>&amp;تباين عالٍ</translation>
    </message>
    <message>
        <source>High &amp;Contrast on White</source>
        <translation>تباين عالٍ على خلفية &amp;بيضاء</translation>
    </message>
    <message>
        <source>Interface &amp;Language</source>
        <translation>لغة الواجه&amp;ة</translation>
    </message>
    <message>
        <source>Displa&amp;y Size</source>
        <translation>مق&amp;ياس الواجهة</translation>
    </message>
    <message>
        <source>Te&amp;xt of the Sides…</source>
        <translation>&amp;خط الجانبين…</translation>
    </message>
    <message>
        <source>&amp;Wrap Long Lines of Code</source>
        <translation>التفاف الأ&amp;سطر الطويلة في الشيفرة</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>ملء ال&amp;شاشة</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>ان&amp;تقال</translation>
    </message>
    <message>
        <source>Next &amp;Paragraph</source>
        <translation>الفقرة ال&amp;تالية</translation>
    </message>
    <message>
        <source>Pre&amp;vious Paragraph</source>
        <translation>الفقرة ال&amp;سابقة</translation>
    </message>
    <message>
        <source>Next &amp;Gap or Doubtful Paragraph</source>
        <translation>الف&amp;جوة أو الفقرة المشكوك فيها التالية</translation>
    </message>
    <message>
        <source>Previous Gap or &amp;Doubtful Paragraph</source>
        <translation>الفجوة أو الفقرة الم&amp;شكوك فيها السابقة</translation>
    </message>
    <message>
        <source>&amp;Next Note</source>
        <translation>ال&amp;ملاحظة التالية</translation>
    </message>
    <message>
        <source>Previous No&amp;te</source>
        <translation>الملا&amp;حظة السابقة</translation>
    </message>
    <message>
        <source>To the &amp;List</source>
        <translation>إلى ال&amp;قائمة</translation>
    </message>
    <message>
        <source>To the Te&amp;xt</source>
        <translation>إلى ال&amp;نص</translation>
    </message>
    <message>
        <source>To the &amp;Sources</source>
        <translation>إلى المصا&amp;در</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;About Diptych</source>
        <translation>&amp;حول Diptych</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A mistake in Diptych</source>
        <translation>خطأ في Diptych</translation>
    </message>
    <message>
        <source>Diptych ended unexpectedly the last time</source>
        <translation>توقف Diptych فجأة في المرة السابقة</translation>
    </message>
    <message>
        <source>Diptych cannot open its window</source>
        <translation>تعذر على Diptych فتح نافذته</translation>
    </message>
    <message>
        <source>Diptych made a mistake</source>
        <translation>وقع خطأ في Diptych</translation>
    </message>
    <message>
        <source>Something inside the program went wrong, and what it was doing just now may be incomplete. Your notes are as they were: Diptych never writes into them. Your settings and your place in the text are saved.</source>
        <translation>حدث خلل داخل البرنامج، وقد يكون ما كان يفعله الآن ناقصًا. ملاحظاتك على حالها: لا يكتب Diptych فيها أبدًا. وقد حُفظت إعداداتك وموضعك في النص.</translation>
    </message>
    <message>
        <source>Something inside the program went wrong. Your notes are as they were: Diptych never writes into them.</source>
        <translation>حدث خلل داخل البرنامج. ملاحظاتك على حالها: لا يكتب Diptych فيها أبدًا.</translation>
    </message>
    <message>
        <source>The report could not be saved: the folder for it cannot be written.</source>
        <translation>تعذر حفظ التقرير: لا يمكن الكتابة في المجلد المخصص له.</translation>
    </message>
    <message>
        <source>The report is saved in {path}</source>
        <translation>حُفظ التقرير في {path}</translation>
    </message>
    <message>
        <source>It holds versions and the steps of the program, no text of your notes and none of their names. Nothing is sent by itself: whoever gave you Diptych can mend it with this report.</source>
        <translation>فيه أرقام الإصدارات وخطوات البرنامج، وليس فيه شيء من نصوص ملاحظاتك ولا من أسمائها. ولا يُرسل أي شيء تلقائيًا: يستطيع من أعطاك Diptych إصلاح الخطأ بهذا التقرير.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>Disguises</name>
    <message>
        <source>The text of the link names another site than the one it leads to.</source>
        <translation>نص الرابط يذكر موقعًا غير الذي يقود إليه.</translation>
    </message>
    <message>
        <source>What stands before the @ is a user name, not the site.</source>
        <translation>ما قبل العلامة @ اسم مستخدم وليس الموقع.</translation>
    </message>
    <message>
        <source>The name of the site has letters that look like others.</source>
        <translation>في اسم الموقع حروف تشبه حروفًا أخرى.</translation>
    </message>
    <message>
        <source>The site is written as a number or in code, so that its name cannot be read.</source>
        <translation>كُتب الموقع رقمًا أو رموزًا فلا يمكن قراءة اسمه.</translation>
    </message>
    <message>
        <source>Hidden characters change the order in which the address or its text is shown.</source>
        <translation>محارف مخفية تغيّر ترتيب عرض العنوان أو نصه.</translation>
    </message>
    <message>
        <source>The address contains characters that cannot be seen.</source>
        <translation>يحتوي العنوان على محارف غير مرئية.</translation>
    </message>
    <message>
        <source>The address contains control characters.</source>
        <translation>يحتوي العنوان على محارف تحكم.</translation>
    </message>
    <message>
        <source>The address uses backslashes, which browsers read as slashes.</source>
        <translation>في العنوان شرطات مائلة عكسية تقرؤها المتصفحات شرطات مائلة.</translation>
    </message>
    <message>
        <source>A long gap pushes the end of the address out of sight.</source>
        <translation>فراغ طويل يدفع نهاية العنوان بعيدًا عن النظر.</translation>
    </message>
    <message>
        <source>The letter would have a hidden recipient or carry a file of yours.</source>
        <translation>سيكون للرسالة مستلم مخفي أو ستحمل ملفًا من ملفاتك.</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>This stands elsewhere on the other side.</source>
        <translation>يقع هذا في موضع آخر من الجانب الآخر.</translation>
    </message>
    <message>
        <source>One is another kind of paragraph than the other.</source>
        <translation>الفقرتان ليستا من النوع نفسه.</translation>
    </message>
    <message>
        <source>One is much longer than the other.</source>
        <translation>إحداهما أطول من الأخرى بكثير.</translation>
    </message>
    <message>
        <source>They do not name the same numbers.</source>
        <translation>لا تذكران الأرقام نفسها.</translation>
    </message>
    <message>
        <source>They do not link to the same addresses.</source>
        <translation>روابطهما لا تقود إلى العناوين نفسها.</translation>
    </message>
    <message>
        <source>They do not hold the same code.</source>
        <translation>لا تحتويان على الشيفرة نفسها.</translation>
    </message>
    <message>
        <source>It stands elsewhere on the other side.</source>
        <translation>تقع في موضع آخر من الجانب الآخر.</translation>
    </message>
    <message>
        <source>Another paragraph nearby fits nearly as well.</source>
        <translation>فقرة أخرى قريبة تناسبها بالقدر نفسه تقريبًا.</translation>
    </message>
    <message>
        <source>No name, number or address shows that they belong together.</source>
        <translation>لا اسم ولا رقم ولا عنوان يدل على أنهما متقابلتان.</translation>
    </message>
    <message>
        <source>These may not belong together: {percent} % sure.</source>
        <translation>قد لا تكون هاتان الفقرتان متقابلتين (نسبة اليقين {percent}٪).</translation>
    </message>
    <message>
        <source>The other side may have this after all: {percent} % sure that not.</source>
        <translation>ربما كان هذا موجودًا في الجانب الآخر (نسبة اليقين من غيابه {percent}٪).</translation>
    </message>
</context>
<context>
    <name>FileNotices</name>
    <message>
        <source>{file} is no longer there.</source>
        <translation>لم يعد {file} موجودًا.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>تتعذر قراءة {file}.</translation>
    </message>
    <message>
        <source>Its text stays as it was read last.</source>
        <translation>يبقى نصه كما قُرئ آخر مرة.</translation>
    </message>
    <message>
        <source>this file is gone</source>
        <translation>لم يعد هذا الملف موجودًا</translation>
    </message>
    <message>
        <source>no longer readable</source>
        <translation>لم تعد قراءته ممكنة</translation>
    </message>
    <message>
        <source>no text in this file</source>
        <translation>لا نص في هذا الملف</translation>
    </message>
    <message>
        <source>The {language} edition cannot be read.</source>
        <translation>تتعذر قراءة النسخة باللغة {language}.</translation>
    </message>
    <message>
        <source>{file} can be read again.</source>
        <translation>عادت قراءة {file} ممكنة.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Not in this text</source>
        <translation>لا يوجد في هذا النص</translation>
    </message>
    <message>
        <source>Round again</source>
        <translation>عودة إلى البداية</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>بحث في النص</translation>
    </message>
    <message>
        <source>Result of the search</source>
        <translation>نتيجة البحث</translation>
    </message>
</context>
<context>
    <name>GoMenu</name>
    <message>
        <source>There is no gap and no doubtful paragraph in this note.</source>
        <translation>ليس في هذه الملاحظة فجوة ولا فقرة مشكوك فيها.</translation>
    </message>
    <message>
        <source>This is the last note in the list.</source>
        <translation>هذه آخر ملاحظة في القائمة.</translation>
    </message>
    <message>
        <source>This is the first note in the list.</source>
        <translation>هذه أول ملاحظة في القائمة.</translation>
    </message>
</context>
<context>
    <name>LicenceBox</name>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>نص الترخيص</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>This address is not valid: {address}</source>
        <translation>هذا العنوان غير صالح: {address}</translation>
    </message>
    <message>
        <source>No program of this system opens {address}</source>
        <translation>لا يوجد في هذا النظام برنامج يفتح {address}</translation>
    </message>
    <message>
        <source>This link leads nowhere.</source>
        <translation>هذا الرابط لا يقود إلى شيء.</translation>
    </message>
    <message>
        <source>Links of this kind are never opened: {address}</source>
        <translation>لا تُفتح روابط من هذا النوع أبدًا: {address}</translation>
    </message>
</context>
<context>
    <name>LinkWarning</name>
    <message>
        <source>Open this link?</source>
        <translation>هل تريد فتح هذا الرابط؟</translation>
    </message>
    <message>
        <source>It leads to {host}</source>
        <translation>يقود إلى {host}</translation>
    </message>
    <message>
        <source>Open Anyway</source>
        <translation>فتح على أي حال</translation>
    </message>
    <message>
        <source>This link is not what it seems</source>
        <translation>هذا الرابط ليس كما يبدو</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>No note of this library is {path}</source>
        <translation>ليس بين ملاحظات هذه المكتبة {path}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Menus</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>Notes, text and sources</source>
        <translation>الملاحظات والنص والمصادر</translation>
    </message>
    <message>
        <source>There are no notes in {place}.</source>
        <translation>لا توجد ملاحظات في {place}.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {path}: {reason}</source>
        <translation>تعذر حفظ الإعدادات في {path}: {reason}</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>ليس ملفًا</translation>
    </message>
    <message>
        <source>too large to read, {size} MiB of at most {largest}</source>
        <translation>أكبر من أن يُقرأ، {size} ميبيبايت والحد الأقصى {largest}</translation>
    </message>
    <message>
        <source>no path that could exist</source>
        <translation>لا يمكن أن يوجد مسار كهذا</translation>
    </message>
    <message>
        <source>not text but binary data</source>
        <translation>ليس نصًا بل بيانات ثنائية</translation>
    </message>
    <message>
        <source>not {encoding}: read with replacements</source>
        <translation>ليس بترميز {encoding}: قُرئ مع محارف بديلة</translation>
    </message>
    <message>
        <source>front matter: {reason}</source>
        <translation>الترويسة: {reason}</translation>
    </message>
    <message>
        <source>front matter: the key “{key}” stands here again</source>
        <translation>الترويسة: تكرر المفتاح «{key}» هنا</translation>
    </message>
    <message>
        <source>front matter: a name is followed by a colon and a blank</source>
        <translation>الترويسة: يأتي بعد الاسم نقطتان رأسيتان ومسافة</translation>
    </message>
    <message>
        <source>front matter: the block is never closed</source>
        <translation>الترويسة: لم تُغلق</translation>
    </message>
    <message>
        <source>longer than {largest} KiB</source>
        <translation>أطول من {largest} كيبيبايت</translation>
    </message>
    <message>
        <source>a list where names with values should be</source>
        <translation>قائمة حيث ينبغي أن تكون أسماء وقيم</translation>
    </message>
    <message>
        <source>an alias stands within itself</source>
        <translation>اسم مستعار يحتوي على نفسه</translation>
    </message>
    <message>
        <source>aliases multiply it beyond measure</source>
        <translation>تضاعفه الأسماء المستعارة بلا حد</translation>
    </message>
    <message>
        <source>front matter: “{written}” names no language</source>
        <translation>الترويسة: «{written}» ليست اسم لغة</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>تُرك: {reason}</translation>
    </message>
    <message>
        <source>a pattern with too many wildcards, left out</source>
        <translation>نمط فيه رموز بديلة أكثر مما ينبغي، فتُرك</translation>
    </message>
    <message>
        <source>front matter says {told}, its path and its text say {seen}</source>
        <translation>تذكر الترويسة {told}، أما المسار والنص فيدلان على {seen}</translation>
    </message>
    <message>
        <source>a second edition in {lang} beside {first}: listed as a note of its own</source>
        <translation>نسخة ثانية بلغة {lang} إلى جانب {first}: أُدرجت ملاحظةً مستقلة</translation>
    </message>
    <message>
        <source>neither a folder nor a note ({suffixes})</source>
        <translation>ليس مجلدًا ولا ملاحظة ({suffixes})</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>تداخل أعمق مما ينبغي</translation>
    </message>
    <message>
        <source>a value that is not possible</source>
        <translation>قيمة غير ممكنة</translation>
    </message>
    <message>
        <source>a value with a colon in it needs quotes</source>
        <translation>القيمة التي فيها نقطتان رأسيتان تحتاج إلى علامتي اقتباس</translation>
    </message>
    <message>
        <source>YAML is indented with spaces, never with tabs</source>
        <translation>تُزاح أسطر YAML بمسافات، لا بعلامات جدولة أبدًا</translation>
    </message>
    <message>
        <source>a value that begins with such a sign needs quotes</source>
        <translation>القيمة التي تبدأ بهذه العلامة تحتاج إلى علامتي اقتباس</translation>
    </message>
    <message>
        <source>a list in square brackets is not closed, or lacks a comma</source>
        <translation>قائمة بين قوسين معقوفين لم تُغلق، أو تنقصها فاصلة</translation>
    </message>
    <message>
        <source>a list in braces is not closed, or lacks a comma</source>
        <translation>قائمة بين حاصرتين لم تُغلق، أو تنقصها فاصلة</translation>
    </message>
    <message>
        <source>a name without a colon</source>
        <translation>اسم بلا نقطتين رأسيتين</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>علامة اقتباس لم تُغلق</translation>
    </message>
    <message>
        <source>a line is indented otherwise than those it belongs to</source>
        <translation>سطر مُزاح بغير إزاحة الأسطر التي يتبعها</translation>
    </message>
    <message>
        <source>an entry of a list where none can stand</source>
        <translation>عنصر قائمة في غير موضعه</translation>
    </message>
    <message>
        <source>a backslash in double quotes that stands for nothing</source>
        <translation>شرطة مائلة عكسية بين علامتي اقتباس لا معنى لها</translation>
    </message>
    <message>
        <source>control characters are not allowed</source>
        <translation>محارف التحكم غير مسموح بها</translation>
    </message>
    <message>
        <source>a type of value that is not known</source>
        <translation>نوع قيمة غير معروف</translation>
    </message>
    <message>
        <source>a value that is not possible: text needs quotes</source>
        <translation>قيمة غير ممكنة: يحتاج النص إلى علامتي اقتباس</translation>
    </message>
    <message>
        <source>a name without an equals sign</source>
        <translation>اسم بلا علامة يساوي</translation>
    </message>
    <message>
        <source>a name that stands here again</source>
        <translation>اسم سبق ذكره</translation>
    </message>
    <message>
        <source>something stands behind a value</source>
        <translation>بعد القيمة شيء آخر</translation>
    </message>
    <message>
        <source>a line that is no pair of name and value</source>
        <translation>سطر ليس اسمًا وقيمة</translation>
    </message>
    <message>
        <source>the folder cannot be read: {reason}</source>
        <translation>تتعذر قراءة المجلد: {reason}</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>لا يوجد ملف ولا مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>الوصول مرفوض</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>العملية غير مسموح بها</translation>
    </message>
    <message>
        <source>not a folder</source>
        <translation>ليس مجلدًا</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>هذا مجلد</translation>
    </message>
    <message>
        <source>links that lead in a circle</source>
        <translation>روابط تدور في حلقة</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>الاسم أطول مما ينبغي</translation>
    </message>
    <message>
        <source>the disk cannot be read or written</source>
        <translation>تتعذر القراءة من القرص أو الكتابة فيه</translation>
    </message>
    <message>
        <source>no space left</source>
        <translation>لم تبقَ مساحة</translation>
    </message>
    <message>
        <source>a disk that cannot be written</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>عدد الملفات المفتوحة أكبر مما ينبغي</translation>
    </message>
    <message>
        <source>The settings cannot be read: {reason}</source>
        <translation>تتعذر قراءة الإعدادات: {reason}</translation>
    </message>
    <message>
        <source>The settings are damaged; the defaults are used</source>
        <translation>ملف الإعدادات تالف؛ تُستعمل الإعدادات المبدئية</translation>
    </message>
    <message>
        <source>The settings were damaged and are kept as {name}</source>
        <translation>كان ملف الإعدادات تالفًا وحُفظ باسم {name}</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>حسب التاريخ</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>حسب العنوان</translation>
    </message>
    <message>
        <source>List of notes</source>
        <translation>قائمة الملاحظات</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>تصفية حسب العنوان</translation>
    </message>
    <message>
        <source>Filter notes by title</source>
        <translation>تصفية الملاحظات حسب العنوان</translation>
    </message>
    <message>
        <source>Sort order</source>
        <translation>طريقة الفرز</translation>
    </message>
    <message>
        <source>Sort the notes</source>
        <translation>فرز الملاحظات</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Reading the folder…</source>
        <translation>تجري قراءة المجلد…</translation>
    </message>
    <message>
        <source>No notes in this folder</source>
        <translation>لا ملاحظات في هذا المجلد</translation>
    </message>
</context>
<context>
    <name>NoteModel</name>
    <message>
        <source>in {languages}</source>
        <translation>اللغات: {languages}</translation>
    </message>
</context>
<context>
    <name>PaneHead</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Language of the original</source>
        <translation>لغة الأصل</translation>
    </message>
    <message>
        <source>Language of the translation</source>
        <translation>لغة الترجمة</translation>
    </message>
    <message>
        <source>Where this edition comes from</source>
        <translation>مصدر هذه النسخة</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>انتقال إلى التالي</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>فجوة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>لا فجوات</numerusform>
            <numerusform>فجوة واحدة</numerusform>
            <numerusform>فجوتان</numerusform>
            <numerusform>%Ln فجوات</numerusform>
            <numerusform>%Ln فجوة</numerusform>
            <numerusform>%Ln فجوة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 doubtful</source>
        <translation>فقرة مشكوك فيها</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>لا شكوك</numerusform>
            <numerusform>فقرة مشكوك فيها</numerusform>
            <numerusform>فقرتان مشكوك فيهما</numerusform>
            <numerusform>%Ln فقرات مشكوك فيها</numerusform>
            <numerusform>%Ln فقرة مشكوكًا فيها</numerusform>
            <numerusform>%Ln فقرة مشكوك فيها</numerusform>
        </translation>
    </message>
    <message>
        <source>Gaps and doubtful paragraphs</source>
        <translation>الفجوات والفقرات المشكوك فيها</translation>
    </message>
    <message>
        <source>This note has no {language} edition</source>
        <translation>ليست لهذه الملاحظة نسخة باللغة {language}</translation>
    </message>
    <message>
        <source>original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>no original is known</source>
        <translation>الأصل غير معروف</translation>
    </message>
    <message>
        <source>translated by {model}</source>
        <translation>ترجمة {model}</translation>
    </message>
    <message>
        <source>{language} — original</source>
        <translation>{language} — الأصل</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Open a Folder of Notes</source>
        <translation>فتح مجلد ملاحظات</translation>
    </message>
    <message>
        <source>Open a Note</source>
        <translation>فتح ملاحظة</translation>
    </message>
    <message>
        <source>Notes ({patterns})</source>
        <translation>ملاحظات ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation>مسح هذه القائمة</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Like the System</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>No font here is made for {language}. To have one, run: {command}</source>
        <translation>لا يوجد خط مناسب لكتابة {language}. لتثبيت خط نفّذ: {command}</translation>
    </message>
    <message>
        <source>No font here is made for {language}. To have one, install: {package}</source>
        <translation>لا يوجد خط مناسب لكتابة {language}. للحصول على خط ثبّت: {package}</translation>
    </message>
    <message>
        <source>The interface changes its language when Diptych is started next.</source>
        <translation>تتغير لغة الواجهة عند تشغيل Diptych في المرة القادمة.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}٪</translation>
    </message>
    <message>
        <source>The window changes its size of display when Diptych is started next.</source>
        <translation>يتغير مقياس الواجهة عند تشغيل Diptych في المرة القادمة.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>There is no note “{key}” in {root}</source>
        <translation>لا توجد ملاحظة «{key}» في {root}</translation>
    </message>
</context>
<context>
    <name>SlimScrollBar</name>
    <message>
        <source>Scroll bar</source>
        <translation>شريط التمرير</translation>
    </message>
</context>
<context>
    <name>SourceModel</name>
    <message>
        <source>not what it seems</source>
        <translation>ليس كما يبدو</translation>
    </message>
    <message>
        <source>Not in {language}</source>
        <translation>غير وارد باللغة {language}</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>This note cites no sources</source>
        <translation>لا تذكر هذه الملاحظة أي مصدر</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>&amp;فتح في المتصفح</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>&amp;نسخ العنوان</translation>
    </message>
    <message>
        <source>Show in {language}</source>
        <translation>إظهار باللغة {language}</translation>
    </message>
    <message>
        <source>Cited sources</source>
        <translation>المصادر المذكورة</translation>
    </message>
    <message>
        <source>Open the chosen source in the browser</source>
        <translation>فتح المصدر المختار في المتصفح</translation>
    </message>
</context>
<context>
    <name>SpreadPane</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation>لا نص في هذا الملف.</translation>
    </message>
    <message>
        <source>There is no text in these files.</source>
        <translation>لا نص في هذين الملفين.</translation>
    </message>
</context>
<context>
    <name>SpreadSurface</name>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
</context>
<context>
    <name>SpreadView</name>
    <message>
        <source>not in {language}</source>
        <translation>غير وارد باللغة {language}</translation>
    </message>
    <message>
        <source>not in the original</source>
        <translation>غير وارد في الأصل</translation>
    </message>
    <message>
        <source>not in the translation</source>
        <translation>غير وارد في الترجمة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>فتح الرابط</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>نسخ العنوان</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Reading notes: {read} of {found}</source>
        <translation>قراءة الملاحظات: {read} من {found}</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>مشكلة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>مشكلة واحدة</numerusform>
            <numerusform>مشكلتان</numerusform>
            <numerusform>%Ln مشكلات</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextLooks</name>
    <message>
        <source>&amp;Restore</source>
        <translation>ا&amp;ستعادة</translation>
    </message>
    <message>
        <source>Text of the Sides</source>
        <translation>خط الجانبين</translation>
    </message>
    <message>
        <source> %</source>
        <translation>٪&#x200f;</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>ال&amp;خط</translation>
    </message>
    <message>
        <source>&amp;Size beside the other side</source>
        <translation>ال&amp;حجم نسبةً إلى الجانب الآخر</translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation>&amp;تباعد الأسطر</translation>
    </message>
    <message>
        <source>Automatic ({family})</source>
        <translation>تلقائي ({family})</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
</context>
<context>
    <name>_Lacking</name>
    <message>
        <source>This note has no {language} edition.</source>
        <translation>ليست لهذه الملاحظة نسخة باللغة {language}.</translation>
    </message>
</context>
<context>
    <name>_Welcome</name>
    <message>
        <source>Open a Folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>Open the Sample Library</source>
        <translation>فتح المكتبة النموذجية</translation>
    </message>
</context>
<context>
    <name>naming</name>
    <message>
        <source>{language} (Simplified)</source>
        <translation>{language} المبسطة</translation>
    </message>
    <message>
        <source>{language} (Traditional)</source>
        <translation>{language} التقليدية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>الأرمنية</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>الباسكية</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>البيلاروسية</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>البنغالية</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>البلغارية</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>البورمية</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>الكتالانية</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>الصينية</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>الكرواتية</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>التشيكية</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>الدنماركية</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>الهولندية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>الإسبرانتو</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>الإستونية</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>الفنلندية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>الجاليكية</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>الجورجية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>الألمانية</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>اليونانية</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>الغوجاراتية</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>العبرية</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>الهندية</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>المجرية</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>الآيسلندية</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>الإندونيسية</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>الأيرلندية</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>الإيطالية</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>اليابانية</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>الكانادية</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>الكازاخية</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>الخميرية</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>الكورية</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>الكردية</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>اللاوية</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>اللاتينية</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>اللاتفية</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>الليتوانية</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>المقدونية</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>الملايوية</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>المالايالامية</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>الماراثية</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>المنغولية</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>النيبالية</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>الفارسية</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>البولندية</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>البرتغالية</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>البنجابية</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>الرومانية</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>الروسية</translation>
    </message>
    <message>
        <source>Sanskrit</source>
        <translation>السنسكريتية</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>الصربية</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>السلوفاكية</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>السلوفينية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>الإسبانية</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>السواحيلية</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>السويدية</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>التاميلية</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>التيلوغوية</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>التايلاندية</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>التبتية</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>التركية</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>الأوكرانية</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>الأردية</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>الأوزبكية</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>الفيتنامية</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>لغة غير معروفة</translation>
    </message>
</context>
</TS>
