<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AboutBox</name>
    <message>
        <source>About Diptych</source>
        <translation>À propos de Diptych</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>A reader for notes that exist in several languages.</source>
        <translation>Un lecteur pour les notes qui existent en plusieurs langues.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>Logiciel libre sous licence MIT.</translation>
    </message>
    <message>
        <source>It stands on {qt} and {python}.</source>
        <translation>Il repose sur {qt} et {python}.</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>Made from commit {commit}.</source>
        <translation>Construit à partir du commit {commit}.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open the Source in the &amp;Browser</source>
        <translation>Ouvrir la source dans le navi&amp;gateur</translation>
    </message>
    <message>
        <source>By &amp;Title</source>
        <translation>Par &amp;titre</translation>
    </message>
    <message>
        <source>By &amp;Date</source>
        <translation>Par &amp;date</translation>
    </message>
    <message>
        <source>&amp;Sort Notes</source>
        <translation>Trier la &amp;bibliothèque</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>&amp;Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open &amp;File…</source>
        <translation>Ouvrir un &amp;fichier…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Ouverts &amp;récemment</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Library</source>
        <translation>Ouvrir la bibliothèque d’&amp;exemple</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Problems…</source>
        <translation>&amp;Problèmes…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Tout &amp;sélectionner</translation>
    </message>
    <message>
        <source>&amp;Find in the Text…</source>
        <translation>&amp;Rechercher dans le texte…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Occurrence sui&amp;vante</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Auto&amp;matic</source>
        <translation>Auto&amp;matique</translation>
    </message>
    <message>
        <source>Side &amp;by Side</source>
        <translation>&amp;Côte à côte</translation>
    </message>
    <message>
        <source>S&amp;tacked</source>
        <translation>&amp;L’un sous l’autre</translation>
    </message>
    <message>
        <source>&amp;Original Alone</source>
        <translation>&amp;Original seul</translation>
    </message>
    <message>
        <source>T&amp;ranslation Alone</source>
        <translation>&amp;Traduction seule</translation>
    </message>
    <message>
        <source>Ori&amp;ginal In</source>
        <translation>Langue de l’ori&amp;ginal</translation>
    </message>
    <message>
        <source>Tr&amp;anslation Into</source>
        <translation>Langue de la tra&amp;duction</translation>
    </message>
    <message>
        <source>Swap Si&amp;des</source>
        <translation>&amp;Échanger les côtés</translation>
    </message>
    <message>
        <source>&amp;Veil the Translation</source>
        <translation>&amp;Voiler la traduction</translation>
    </message>
    <message>
        <source>Veil t&amp;he Original</source>
        <translation>Voiler l’o&amp;riginal</translation>
    </message>
    <message>
        <source>Show the Veiled &amp;Paragraph</source>
        <translation>Afficher le &amp;paragraphe voilé</translation>
    </message>
    <message>
        <source>List of &amp;Notes</source>
        <translation>Liste des &amp;notes</translation>
    </message>
    <message>
        <source>Sour&amp;ces</source>
        <translation>&amp;Sources</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>Réd&amp;uire</translation>
    </message>
    <message>
        <source>Actual Si&amp;ze</source>
        <translation>Taille réell&amp;e</translation>
    </message>
    <message>
        <source>Them&amp;e</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>S&amp;epia</source>
        <translation>Sé&amp;pia</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Contraste &amp;élevé</translation>
    </message>
    <message>
        <source>High &amp;Contrast on White</source>
        <translation>Contraste élevé sur fond &amp;blanc</translation>
    </message>
    <message>
        <source>Interface &amp;Language</source>
        <translation>Langue de l’&amp;interface</translation>
    </message>
    <message>
        <source>Displa&amp;y Size</source>
        <translation>&amp;Zoom de l’affichage</translation>
    </message>
    <message>
        <source>Te&amp;xt of the Sides…</source>
        <translation>Te&amp;xte des deux côtés…</translation>
    </message>
    <message>
        <source>&amp;Wrap Long Lines of Code</source>
        <translation>Renvo&amp;yer à la ligne le code trop long</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>A&amp;fficher en plein écran</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>Next &amp;Paragraph</source>
        <translation>Paragraphe &amp;suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious Paragraph</source>
        <translation>Paragraphe &amp;précédent</translation>
    </message>
    <message>
        <source>Next &amp;Gap or Doubtful Paragraph</source>
        <translation>&amp;Lacune ou passage douteux suivant</translation>
    </message>
    <message>
        <source>Previous Gap or &amp;Doubtful Paragraph</source>
        <translation>Lacune ou passage &amp;douteux précédent</translation>
    </message>
    <message>
        <source>&amp;Next Note</source>
        <translation>&amp;Note suivante</translation>
    </message>
    <message>
        <source>Previous No&amp;te</source>
        <translation>No&amp;te précédente</translation>
    </message>
    <message>
        <source>To the &amp;List</source>
        <translation>Aller à la l&amp;iste</translation>
    </message>
    <message>
        <source>To the Te&amp;xt</source>
        <translation>Aller au te&amp;xte</translation>
    </message>
    <message>
        <source>To the &amp;Sources</source>
        <translation>Aller aux s&amp;ources</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;About Diptych</source>
        <translation>À &amp;propos de Diptych</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A mistake in Diptych</source>
        <translation>Une erreur dans Diptych</translation>
    </message>
    <message>
        <source>Diptych ended unexpectedly the last time</source>
        <translation>Diptych s’est arrêté de façon inattendue la dernière fois</translation>
    </message>
    <message>
        <source>Diptych cannot open its window</source>
        <translation>Diptych ne peut pas ouvrir sa fenêtre</translation>
    </message>
    <message>
        <source>Diptych made a mistake</source>
        <translation>Diptych a rencontré une erreur</translation>
    </message>
    <message>
        <source>Something inside the program went wrong, and what it was doing just now may be incomplete. Your notes are as they were: Diptych never writes into them. Your settings and your place in the text are saved.</source>
        <translation>Une erreur interne s’est produite, et ce que le programme était en train de faire est peut-être resté incomplet. Vos notes sont intactes&#xa0;: Diptych n’y écrit jamais. Vos réglages et votre position dans le texte sont enregistrés.</translation>
    </message>
    <message>
        <source>Something inside the program went wrong. Your notes are as they were: Diptych never writes into them.</source>
        <translation>Une erreur interne s’est produite. Vos notes sont intactes&#xa0;: Diptych n’y écrit jamais.</translation>
    </message>
    <message>
        <source>The report could not be saved: the folder for it cannot be written.</source>
        <translation>Le rapport n’a pas pu être enregistré&#xa0;: impossible d’écrire dans le dossier prévu.</translation>
    </message>
    <message>
        <source>The report is saved in {path}</source>
        <translation>Le rapport est enregistré dans {path}</translation>
    </message>
    <message>
        <source>It holds versions and the steps of the program, no text of your notes and none of their names. Nothing is sent by itself: whoever gave you Diptych can mend it with this report.</source>
        <translation>Il contient des numéros de version et les étapes de l’exécution, mais aucun texte ni aucun nom de vos notes. Rien n’est envoyé automatiquement&#xa0;: la personne qui vous a fourni Diptych pourra corriger l’erreur à l’aide de ce rapport.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>Disguises</name>
    <message>
        <source>The text of the link names another site than the one it leads to.</source>
        <translation>Le texte du lien nomme un autre site que celui où il mène.</translation>
    </message>
    <message>
        <source>What stands before the @ is a user name, not the site.</source>
        <translation>Ce qui précède le @ est un nom d’utilisateur, pas le site.</translation>
    </message>
    <message>
        <source>The name of the site has letters that look like others.</source>
        <translation>Le nom du site contient des lettres qui ressemblent à d’autres.</translation>
    </message>
    <message>
        <source>The site is written as a number or in code, so that its name cannot be read.</source>
        <translation>Le site est écrit sous forme de nombre ou de code&#xa0;: son nom est illisible.</translation>
    </message>
    <message>
        <source>Hidden characters change the order in which the address or its text is shown.</source>
        <translation>Des caractères cachés changent l’ordre dans lequel l’adresse ou son texte s’affiche.</translation>
    </message>
    <message>
        <source>The address contains characters that cannot be seen.</source>
        <translation>L’adresse contient des caractères invisibles.</translation>
    </message>
    <message>
        <source>The address contains control characters.</source>
        <translation>L’adresse contient des caractères de contrôle.</translation>
    </message>
    <message>
        <source>The address uses backslashes, which browsers read as slashes.</source>
        <translation>L’adresse contient des barres obliques inverses, que les navigateurs lisent comme des barres obliques.</translation>
    </message>
    <message>
        <source>A long gap pushes the end of the address out of sight.</source>
        <translation>Un long blanc repousse la fin de l’adresse hors de vue.</translation>
    </message>
    <message>
        <source>The letter would have a hidden recipient or carry a file of yours.</source>
        <translation>Le message aurait un destinataire caché ou emporterait un de vos fichiers.</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>This stands elsewhere on the other side.</source>
        <translation>Ce passage se trouve ailleurs de l’autre côté.</translation>
    </message>
    <message>
        <source>One is another kind of paragraph than the other.</source>
        <translation>Les deux paragraphes ne sont pas du même genre.</translation>
    </message>
    <message>
        <source>One is much longer than the other.</source>
        <translation>L’un est bien plus long que l’autre.</translation>
    </message>
    <message>
        <source>They do not name the same numbers.</source>
        <translation>Ils ne citent pas les mêmes nombres.</translation>
    </message>
    <message>
        <source>They do not link to the same addresses.</source>
        <translation>Leurs liens ne mènent pas aux mêmes adresses.</translation>
    </message>
    <message>
        <source>They do not hold the same code.</source>
        <translation>Ils ne contiennent pas le même code.</translation>
    </message>
    <message>
        <source>It stands elsewhere on the other side.</source>
        <translation>Il se trouve ailleurs de l’autre côté.</translation>
    </message>
    <message>
        <source>Another paragraph nearby fits nearly as well.</source>
        <translation>Un autre paragraphe voisin convient presque aussi bien.</translation>
    </message>
    <message>
        <source>No name, number or address shows that they belong together.</source>
        <translation>Aucun nom, nombre ou lien ne montre qu’ils vont ensemble.</translation>
    </message>
    <message>
        <source>These may not belong together: {percent} % sure.</source>
        <translation>Ces passages ne se correspondent peut-être pas (certitude&#xa0;: {percent}&#xa0;%).</translation>
    </message>
    <message>
        <source>The other side may have this after all: {percent} % sure that not.</source>
        <translation>L’autre côté contient peut-être tout de même ce passage (absence certaine à {percent}&#xa0;%).</translation>
    </message>
</context>
<context>
    <name>FileNotices</name>
    <message>
        <source>{file} is no longer there.</source>
        <translation>{file} n’existe plus.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} est illisible.</translation>
    </message>
    <message>
        <source>Its text stays as it was read last.</source>
        <translation>Son texte reste tel qu’il a été lu en dernier.</translation>
    </message>
    <message>
        <source>this file is gone</source>
        <translation>ce fichier n’existe plus</translation>
    </message>
    <message>
        <source>no longer readable</source>
        <translation>n’est plus lisible</translation>
    </message>
    <message>
        <source>no text in this file</source>
        <translation>pas de texte dans ce fichier</translation>
    </message>
    <message>
        <source>The {language} edition cannot be read.</source>
        <translation>La version en {language} est illisible.</translation>
    </message>
    <message>
        <source>{file} can be read again.</source>
        <translation>{file} est de nouveau lisible.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not in this text</source>
        <translation>Absent de ce texte</translation>
    </message>
    <message>
        <source>Round again</source>
        <translation>Reprise au début</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Rechercher dans le texte</translation>
    </message>
    <message>
        <source>Result of the search</source>
        <translation>Résultat de la recherche</translation>
    </message>
</context>
<context>
    <name>GoMenu</name>
    <message>
        <source>There is no gap and no doubtful paragraph in this note.</source>
        <translation>Il n’y a ni lacune ni passage douteux dans cette note.</translation>
    </message>
    <message>
        <source>This is the last note in the list.</source>
        <translation>C’est la dernière note de la liste.</translation>
    </message>
    <message>
        <source>This is the first note in the list.</source>
        <translation>C’est la première note de la liste.</translation>
    </message>
</context>
<context>
    <name>LicenceBox</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LinkOpener</name>
    <message>
        <source>This address is not valid: {address}</source>
        <translation>Cette adresse n’est pas valide&#xa0;: {address}</translation>
    </message>
    <message>
        <source>No program of this system opens {address}</source>
        <translation>Aucun programme de ce système n’ouvre {address}</translation>
    </message>
    <message>
        <source>This link leads nowhere.</source>
        <translation>Ce lien ne mène nulle part.</translation>
    </message>
    <message>
        <source>Links of this kind are never opened: {address}</source>
        <translation>Les liens de ce genre ne sont jamais ouverts&#xa0;: {address}</translation>
    </message>
</context>
<context>
    <name>LinkWarning</name>
    <message>
        <source>Open this link?</source>
        <translation>Ouvrir ce lien&#x202f;?</translation>
    </message>
    <message>
        <source>It leads to {host}</source>
        <translation>Il mène à {host}</translation>
    </message>
    <message>
        <source>Open Anyway</source>
        <translation>Ouvrir quand même</translation>
    </message>
    <message>
        <source>This link is not what it seems</source>
        <translation>Ce lien n’est pas ce qu’il paraît</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>No note of this library is {path}</source>
        <translation>{path} n’est pas une note de cette bibliothèque</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>Notes, text and sources</source>
        <translation>Notes, texte et sources</translation>
    </message>
    <message>
        <source>There are no notes in {place}.</source>
        <translation>Il n’y a pas de notes dans {place}.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {path}: {reason}</source>
        <translation>Les réglages ne peuvent pas être enregistrés dans {path}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>not a file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>too large to read, {size} MiB of at most {largest}</source>
        <translation>trop volumineux pour être lu, {size}&#xa0;Mio sur {largest} au plus</translation>
    </message>
    <message>
        <source>no path that could exist</source>
        <translation>un tel chemin ne peut pas exister</translation>
    </message>
    <message>
        <source>not text but binary data</source>
        <translation>ce n’est pas du texte, mais des données binaires</translation>
    </message>
    <message>
        <source>not {encoding}: read with replacements</source>
        <translation>encodage autre que {encoding}&#xa0;: lu avec des caractères de remplacement</translation>
    </message>
    <message>
        <source>front matter: {reason}</source>
        <translation>en-tête&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>front matter: the key “{key}” stands here again</source>
        <translation>en-tête&#xa0;: la clé «&#xa0;{key}&#xa0;» figure ici une seconde fois</translation>
    </message>
    <message>
        <source>front matter: a name is followed by a colon and a blank</source>
        <translation>en-tête&#xa0;: un nom est suivi de deux-points et d’une espace</translation>
    </message>
    <message>
        <source>front matter: the block is never closed</source>
        <translation>en-tête&#xa0;: le bloc n’est jamais fermé</translation>
    </message>
    <message>
        <source>longer than {largest} KiB</source>
        <translation>plus long que {largest}&#xa0;Kio</translation>
    </message>
    <message>
        <source>a list where names with values should be</source>
        <translation>une liste là où devraient se trouver des noms avec leurs valeurs</translation>
    </message>
    <message>
        <source>an alias stands within itself</source>
        <translation>un alias se contient lui-même</translation>
    </message>
    <message>
        <source>aliases multiply it beyond measure</source>
        <translation>des alias le multiplient à l’excès</translation>
    </message>
    <message>
        <source>front matter: “{written}” names no language</source>
        <translation>en-tête&#xa0;: «&#xa0;{written}&#xa0;» ne désigne aucune langue</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>laissé de côté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>a pattern with too many wildcards, left out</source>
        <translation>un motif qui contient trop de caractères génériques, laissé de côté</translation>
    </message>
    <message>
        <source>front matter says {told}, its path and its text say {seen}</source>
        <translation>l’en-tête indique {told}, mais le chemin et le texte indiquent {seen}</translation>
    </message>
    <message>
        <source>a second edition in {lang} beside {first}: listed as a note of its own</source>
        <translation>une deuxième version en {lang} à côté de {first}&#xa0;: présentée comme une note à part</translation>
    </message>
    <message>
        <source>neither a folder nor a note ({suffixes})</source>
        <translation>ni un dossier, ni une note ({suffixes})</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>imbrication trop profonde</translation>
    </message>
    <message>
        <source>a value that is not possible</source>
        <translation>une valeur impossible</translation>
    </message>
    <message>
        <source>a value with a colon in it needs quotes</source>
        <translation>une valeur qui contient deux-points doit être entre guillemets</translation>
    </message>
    <message>
        <source>YAML is indented with spaces, never with tabs</source>
        <translation>en YAML, l’indentation se fait avec des espaces, jamais avec des tabulations</translation>
    </message>
    <message>
        <source>a value that begins with such a sign needs quotes</source>
        <translation>une valeur qui commence par ce signe doit être entre guillemets</translation>
    </message>
    <message>
        <source>a list in square brackets is not closed, or lacks a comma</source>
        <translation>une liste entre crochets n’est pas fermée, ou il y manque une virgule</translation>
    </message>
    <message>
        <source>a list in braces is not closed, or lacks a comma</source>
        <translation>une liste entre accolades n’est pas fermée, ou il y manque une virgule</translation>
    </message>
    <message>
        <source>a name without a colon</source>
        <translation>un nom sans deux-points</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>un guillemet n’est jamais fermé</translation>
    </message>
    <message>
        <source>a line is indented otherwise than those it belongs to</source>
        <translation>une ligne n’est pas indentée comme celles qui l’accompagnent</translation>
    </message>
    <message>
        <source>an entry of a list where none can stand</source>
        <translation>un élément de liste là où il ne peut y en avoir</translation>
    </message>
    <message>
        <source>a backslash in double quotes that stands for nothing</source>
        <translation>une barre oblique inverse entre guillemets doubles qui ne signifie rien</translation>
    </message>
    <message>
        <source>control characters are not allowed</source>
        <translation>les caractères de contrôle ne sont pas admis</translation>
    </message>
    <message>
        <source>a type of value that is not known</source>
        <translation>un type de valeur inconnu</translation>
    </message>
    <message>
        <source>a value that is not possible: text needs quotes</source>
        <translation>une valeur impossible&#xa0;: le texte doit être entre guillemets</translation>
    </message>
    <message>
        <source>a name without an equals sign</source>
        <translation>un nom sans signe égal</translation>
    </message>
    <message>
        <source>a name that stands here again</source>
        <translation>un nom déjà employé plus haut</translation>
    </message>
    <message>
        <source>something stands behind a value</source>
        <translation>une valeur est suivie d’autre chose</translation>
    </message>
    <message>
        <source>a line that is no pair of name and value</source>
        <translation>une ligne qui n’est pas formée d’un nom et d’une valeur</translation>
    </message>
    <message>
        <source>the folder cannot be read: {reason}</source>
        <translation>le dossier est illisible&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>aucun fichier ni dossier de ce nom</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>opération interdite</translation>
    </message>
    <message>
        <source>not a folder</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>links that lead in a circle</source>
        <translation>des liens qui tournent en rond</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>le nom est trop long</translation>
    </message>
    <message>
        <source>the disk cannot be read or written</source>
        <translation>le disque ne peut être ni lu ni écrit</translation>
    </message>
    <message>
        <source>no space left</source>
        <translation>il n’y a plus de place</translation>
    </message>
    <message>
        <source>a disk that cannot be written</source>
        <translation>disque en lecture seule</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>trop de fichiers ouverts</translation>
    </message>
    <message>
        <source>The settings cannot be read: {reason}</source>
        <translation>Les réglages sont illisibles&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The settings are damaged; the defaults are used</source>
        <translation>Les réglages sont endommagés&#x202f;; les valeurs par défaut sont utilisées</translation>
    </message>
    <message>
        <source>The settings were damaged and are kept as {name}</source>
        <translation>Les réglages étaient endommagés&#x202f;; ils sont conservés sous le nom {name}</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Par date</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Par titre</translation>
    </message>
    <message>
        <source>List of notes</source>
        <translation>Liste des notes</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>Filtrer par titre</translation>
    </message>
    <message>
        <source>Filter notes by title</source>
        <translation>Filtrer les notes par titre</translation>
    </message>
    <message>
        <source>Sort order</source>
        <translation>Ordre de tri</translation>
    </message>
    <message>
        <source>Sort the notes</source>
        <translation>Trier les notes</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Reading the folder…</source>
        <translation>Lecture du dossier…</translation>
    </message>
    <message>
        <source>No notes in this folder</source>
        <translation>Aucune note dans ce dossier</translation>
    </message>
</context>
<context>
    <name>NoteModel</name>
    <message>
        <source>in {languages}</source>
        <translation>en {languages}</translation>
    </message>
</context>
<context>
    <name>PaneHead</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Language of the original</source>
        <translation>Langue de l’original</translation>
    </message>
    <message>
        <source>Language of the translation</source>
        <translation>Langue de la traduction</translation>
    </message>
    <message>
        <source>Where this edition comes from</source>
        <translation>Provenance de cette version</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>Aller au suivant</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 lacune</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%Ln lacune</numerusform>
            <numerusform>%Ln lacunes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 doubtful</source>
        <translation>1 douteux</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful</source>
        <translation>
            <numerusform>%Ln douteux</numerusform>
            <numerusform>%Ln douteux</numerusform>
        </translation>
    </message>
    <message>
        <source>Gaps and doubtful paragraphs</source>
        <translation>Lacunes et passages douteux</translation>
    </message>
    <message>
        <source>This note has no {language} edition</source>
        <translation>Cette note n’existe pas en {language}</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>no original is known</source>
        <translation>original inconnu</translation>
    </message>
    <message>
        <source>translated by {model}</source>
        <translation>traduit par {model}</translation>
    </message>
    <message>
        <source>{language} — original</source>
        <translation>{language} — original</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Open a Folder of Notes</source>
        <translation>Ouvrir un dossier de notes</translation>
    </message>
    <message>
        <source>Open a Note</source>
        <translation>Ouvrir une note</translation>
    </message>
    <message>
        <source>Notes ({patterns})</source>
        <translation>Notes ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation>Effacer cette liste</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Like the System</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>No font here is made for {language}. To have one, run: {command}</source>
        <translation>Il manque une police pour&#xa0;: {language}. Pour en avoir une&#xa0;: {command}</translation>
    </message>
    <message>
        <source>No font here is made for {language}. To have one, install: {package}</source>
        <translation>Il manque une police pour&#xa0;: {language}. Pour en avoir une, installez&#xa0;: {package}</translation>
    </message>
    <message>
        <source>The interface changes its language when Diptych is started next.</source>
        <translation>L’interface changera de langue au prochain démarrage de Diptych.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>The window changes its size of display when Diptych is started next.</source>
        <translation>L’affichage changera de taille au prochain démarrage de Diptych.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>There is no note “{key}” in {root}</source>
        <translation>Il n’y a pas de note «&#xa0;{key}&#xa0;» dans {root}</translation>
    </message>
</context>
<context>
    <name>SlimScrollBar</name>
    <message>
        <source>Scroll bar</source>
        <translation>Barre de défilement</translation>
    </message>
</context>
<context>
    <name>SourceModel</name>
    <message>
        <source>not what it seems</source>
        <translation>trompeur</translation>
    </message>
    <message>
        <source>Not in {language}</source>
        <translation>Absent en {language}</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>This note cites no sources</source>
        <translation>Cette note ne cite aucune source</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>&amp;Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>&amp;Copier l’adresse</translation>
    </message>
    <message>
        <source>Show in {language}</source>
        <translation>Afficher en {language}</translation>
    </message>
    <message>
        <source>Cited sources</source>
        <translation>Sources citées</translation>
    </message>
    <message>
        <source>Open the chosen source in the browser</source>
        <translation>Ouvrir la source choisie dans le navigateur</translation>
    </message>
</context>
<context>
    <name>SpreadPane</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>There is no text in this file.</source>
        <translation>Il n’y a pas de texte dans ce fichier.</translation>
    </message>
    <message>
        <source>There is no text in these files.</source>
        <translation>Il n’y a pas de texte dans ces fichiers.</translation>
    </message>
</context>
<context>
    <name>SpreadSurface</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>SpreadView</name>
    <message>
        <source>not in {language}</source>
        <translation>absent en {language}</translation>
    </message>
    <message>
        <source>not in the original</source>
        <translation>absent de l’original</translation>
    </message>
    <message>
        <source>not in the translation</source>
        <translation>absent de la traduction</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Open Link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Copier l’adresse</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Reading notes: {read} of {found}</source>
        <translation>Lecture des notes&#xa0;: {read} sur {found}</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 problème</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%Ln problème</numerusform>
            <numerusform>%Ln problèmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextLooks</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Text of the Sides</source>
        <translation>Texte des deux côtés</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>&amp;Police</translation>
    </message>
    <message>
        <source>&amp;Size beside the other side</source>
        <translation>&amp;Taille par rapport à l’autre côté</translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation>&amp;Interligne</translation>
    </message>
    <message>
        <source>Automatic ({family})</source>
        <translation>Automatique ({family})</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
</context>
<context>
    <name>_Lacking</name>
    <message>
        <source>This note has no {language} edition.</source>
        <translation>Cette note n’existe pas en {language}.</translation>
    </message>
</context>
<context>
    <name>_Welcome</name>
    <message>
        <source>Open a Folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open the Sample Library</source>
        <translation>Ouvrir la bibliothèque d’exemple</translation>
    </message>
</context>
<context>
    <name>naming</name>
    <message>
        <source>{language} (Simplified)</source>
        <translation>{language} simplifié</translation>
    </message>
    <message>
        <source>{language} (Traditional)</source>
        <translation>{language} traditionnel</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>arménien</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>basque</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>biélorusse</translation>
    </message>
    <message>
        <source>Bangla</source>
        <translation>bengali</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bulgare</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>birman</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalan</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>espéranto</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estonien</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>galicien</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>géorgien</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>gujarati</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>islandais</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>indonésien</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>irlandais</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>kannada</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>kazakh</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>khmer</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>kurde</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>lao</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>latin</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>letton</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lituanien</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>macédonien</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>malais</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>malayalam</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>marathi</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>mongol</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>népalais</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persan</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>pendjabi</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Sanskrit</source>
        <translation>sanskrit</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbe</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>slovaque</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>slovène</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>swahili</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>tamoul</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>télougou</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thaï</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>tibétain</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>ourdou</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>ouzbek</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Langue inconnue</translation>
    </message>
</context>
</TS>
