import type { Locale } from 'discord.js';

type Language = `${Locale.German | Locale.French | Locale.SpanishES | Locale.Japanese}`;
/** A name, as Discord admits them, and a summary of at most 100 characters. */
type Said = readonly [name: string, summary: string];
export type Localised = { readonly [L in Language]: Said };

/** What commands are called in people’s own language; answers are in English all the same. One that is absent keeps its English. */
export const COMMANDS_IN: Readonly<Record<string, Localised>> = {
  ask: {
    de: ['frage', 'Frag auf Englisch: what did the author publish in 2024?'],
    fr: ['demande', 'Posez une question en anglais : what did the author publish in 2024?'],
    'es-ES': ['pregunta', 'Pregunta en inglés: what did the author publish in 2024?'],
    ja: ['質問', '英語で質問する：what did the author publish in 2024?'],
  },
  paper: {
    de: ['artikel', 'Ein Artikel: Wörter des Titels, arXiv-Nummer oder -Link oder DOI'],
    fr: ['article', 'Un article : mots du titre, identifiant ou lien arXiv, ou DOI'],
    'es-ES': ['artículo', 'Un artículo: palabras del título, identificador o enlace de arXiv, o DOI'],
    ja: ['論文', '論文を一つ表示：題名の言葉、arXiv の番号かリンク、または DOI'],
  },
  papers: {
    de: ['artikelliste', 'Artikel nach Thema, Person, Jahr, Fachgebiet und mehr'],
    fr: ['articles', 'Des articles par sujet, personne, année, domaine, etc.'],
    'es-ES': ['artículos', 'Artículos por tema, persona, año, campo y más'],
    ja: ['論文一覧', '話題、著者、年、分野などで論文を一覧'],
  },
  author: {
    de: ['autor', 'Profil: Kennzahlen, Artikel, Jahre, Fachgebiete, Koautoren'],
    fr: ['auteur', 'Profil : indicateurs, articles, années, domaines, coauteurs'],
    'es-ES': ['autor', 'Perfil: métricas, artículos, años, campos, coautores'],
    ja: ['著者', '著者の概要：指標、論文、活動年、分野、共著者'],
  },
  metrics: {
    de: ['kennzahlen', 'Kennzahlen einer Person, mit Definition, Quelle und Datum'],
    fr: ['indicateurs', 'Les indicateurs d’une personne, avec définition, source et date'],
    'es-ES': ['métricas', 'Métricas de una persona, con definición, fuente y fecha'],
    ja: ['指標', '著者の指標、その定義と出典と日付'],
  },
  coauthors: {
    de: ['koautoren', 'Mit wem jemand geschrieben hat, wie oft und wann'],
    fr: ['coauteurs', 'Avec qui quelqu’un a publié, combien de fois et quand'],
    'es-ES': ['coautores', 'Con quién ha publicado alguien, cuántas veces y cuándo'],
    ja: ['共著者', '共著者と共著論文の数と年'],
  },
  compare: {
    de: ['vergleich', 'Zwei Personen nebeneinander'],
    fr: ['comparaison', 'Deux personnes côte à côte'],
    'es-ES': ['comparación', 'Dos personas, una al lado de la otra'],
    ja: ['比較', '二人の著者を並べて比べる'],
  },
  related: {
    de: ['ähnlich', 'Ähnliche Artikel, und warum'],
    fr: ['similaires', 'Des articles similaires, et pourquoi'],
    'es-ES': ['similares', 'Artículos similares, y por qué'],
    ja: ['関連', '似た論文とその理由'],
  },
  cite: {
    de: ['zitat', 'Ein Artikel als Zitat, in BibTeX oder einem anderen Stil'],
    fr: ['citation', 'La citation d’un article, en BibTeX ou dans un autre style'],
    'es-ES': ['cita', 'La cita de un artículo, en BibTeX u otro estilo'],
    ja: ['引用', '論文の引用を BibTeX などの形式で'],
  },
  follow: {
    de: ['folgen', 'Neue Artikel hier ankündigen: nach Person, Fachgebiet oder Wörtern'],
    fr: ['suivre', 'Annoncer ici les nouveaux articles, par personne, domaine ou mots'],
    'es-ES': ['seguir', 'Anunciar aquí los artículos nuevos, por persona, campo o palabras'],
    ja: ['フォロー', '新しい論文をここで知らせる：著者、分野、言葉で'],
  },
  unfollow: {
    de: ['entfolgen', 'Hier nichts mehr ankündigen, oder nicht mehr, was du nennst'],
    fr: ['ne-plus-suivre', 'Ne plus annoncer ici, en tout ou pour ce que vous nommez'],
    'es-ES': ['dejar-de-seguir', 'Dejar de anunciar aquí, todo o lo que nombres'],
    ja: ['フォロー解除', 'ここでのお知らせをやめる：すべて、または指定したもの'],
  },
  following: {
    de: ['gefolgt', 'Was hier angekündigt wird, und wann'],
    fr: ['suivis', 'Ce qui est annoncé ici, et quand'],
    'es-ES': ['seguidos', 'Qué se anuncia aquí, y cuándo'],
    ja: ['フォロー中', 'ここで知らせるものとその時刻'],
  },
  track: {
    de: ['verfolgen', 'Die Liste einer Person aus den Quellen vollständig halten'],
    fr: ['surveiller', 'Tenir à jour la liste d’une personne d’après les sources'],
    'es-ES': ['rastrear', 'Mantener completa la lista de una persona desde las fuentes'],
    ja: ['追跡', '情報源から著者の記録を保つ'],
  },
  untrack: {
    de: ['nicht-verfolgen', 'Die Liste einer Person nicht mehr nachführen'],
    fr: ['ne-plus-surveiller', 'Ne plus tenir à jour la liste d’une personne'],
    'es-ES': ['dejar-de-rastrear', 'Dejar de mantener la lista de una persona'],
    ja: ['追跡解除', '著者の記録を保つのをやめる'],
  },
  hide: {
    de: ['verbergen', 'Einen Artikel verbergen, den eine Quelle falsch zuschreibt'],
    fr: ['masquer', 'Masquer un article qu’une source attribue à tort'],
    'es-ES': ['ocultar', 'Ocultar un artículo que una fuente atribuye mal'],
    ja: ['非表示', '誤って帰属された論文を隠す'],
  },
  settings: {
    de: ['einstellungen', 'Was für diesen Kanal oder den Server gilt'],
    fr: ['réglages', 'Ce qui vaut pour ce salon ou pour le serveur'],
    'es-ES': ['ajustes', 'Lo que vale para este canal o para el servidor'],
    ja: ['設定', 'このチャンネルやサーバーの設定'],
  },
  status: {
    de: ['stand', 'Größe des Katalogs, Quellen, nächste Ankündigung, Version'],
    fr: ['état', 'Taille du catalogue, sources, prochaine annonce, version'],
    'es-ES': ['estado', 'Tamaño del catálogo, fuentes, próximo anuncio, versión'],
    ja: ['状態', '目録の大きさ、情報源、次のお知らせ、版'],
  },
  help: {
    de: ['hilfe', 'Was man fragen kann, mit Beispielen, die hier gehen'],
    fr: ['aide', 'Ce que l’on peut demander, avec des exemples qui marchent ici'],
    'es-ES': ['ayuda', 'Qué se puede preguntar, con ejemplos que funcionan aquí'],
    ja: ['ヘルプ', '質問できることと、ここで使える例'],
  },
  'Look up papers': {
    de: ['Artikel nachschlagen', ''],
    fr: ['Chercher les articles', ''],
    'es-ES': ['Buscar artículos', ''],
    ja: ['論文を調べる', ''],
  },
  Cite: { de: ['Zitieren', ''], fr: ['Citer', ''], 'es-ES': ['Citar', ''], ja: ['引用する', ''] },
};

/** By key, or by command and key where it means something else there. */
export const OPTIONS_IN: Readonly<Record<string, Localised>> = {
  'settings author': {
    de: ['autor', 'Wer mit „the author“, „he“, „she“ und „they“ gemeint ist'],
    fr: ['auteur', 'Qui est « the author », « he », « she » ou « they »'],
    'es-ES': ['autor', 'A quién se refieren «the author», «he», «she» y «they»'],
    ja: ['著者', '“the author” “he” “she” “they” が誰を指すか'],
  },
  who: {
    de: ['wer', 'Ein Name, eine ORCID, oder eine Kennung bei OpenAlex, Semantic Scholar, arXiv'],
    fr: ['qui', 'Un nom, un ORCID, ou un identifiant OpenAlex, Semantic Scholar ou arXiv'],
    'es-ES': ['quién', 'Un nombre, un ORCID, o un identificador de OpenAlex, Semantic Scholar o arXiv'],
    ja: ['誰', '名前、ORCID、または OpenAlex、Semantic Scholar、arXiv の識別子'],
  },
  undo: {
    de: ['rückgängig', 'Es zurücknehmen'],
    fr: ['annuler', 'Revenir en arrière'],
    'es-ES': ['deshacer', 'Deshacerlo'],
    ja: ['取り消し', '元に戻す'],
  },
  links: {
    de: ['links', 'Karten für Links auf Artikel'],
    fr: ['liens', 'Des fiches pour les liens vers des articles'],
    'es-ES': ['enlaces', 'Fichas para los enlaces a artículos'],
    ja: ['リンク', '論文へのリンクをカードで示す'],
  },
  reset: {
    de: ['zurücksetzen', 'Welche Wahl zurückgenommen wird'],
    fr: ['réinitialiser', 'Quel choix est annulé'],
    'es-ES': ['restablecer', 'Qué elección se retira'],
    ja: ['リセット', 'どの選択を取り消すか'],
  },
  scope: {
    de: ['bereich', 'Für diesen Kanal oder für alle'],
    fr: ['portée', 'Pour ce salon ou pour tous'],
    'es-ES': ['ámbito', 'Para este canal o para todos'],
    ja: ['範囲', 'このチャンネルだけか、すべてか'],
  },
  question: {
    de: ['frage', 'Deine Frage, auf Englisch'],
    fr: ['question', 'Votre question, en anglais'],
    'es-ES': ['pregunta', 'Tu pregunta, en inglés'],
    ja: ['質問', '英語での質問'],
  },
  paper: {
    de: ['artikel', 'Wörter des Titels, arXiv-Nummer oder -Link oder DOI'],
    fr: ['article', 'Mots du titre, identifiant ou lien arXiv, ou DOI'],
    'es-ES': ['artículo', 'Palabras del título, identificador o enlace de arXiv, o DOI'],
    ja: ['論文', '題名の言葉、arXiv の番号かリンク、または DOI'],
  },
  words: {
    de: ['wörter', 'Wörter des Titels oder des Themas, auf Englisch'],
    fr: ['mots', 'Mots du titre ou du sujet, en anglais'],
    'es-ES': ['palabras', 'Palabras del título o del tema, en inglés'],
    ja: ['言葉', '題名や話題の言葉、英語で'],
  },
  author: {
    de: ['autor', 'Wessen Artikel'],
    fr: ['auteur', 'Les articles de qui'],
    'es-ES': ['autor', 'Los artículos de quién'],
    ja: ['著者', '誰の論文か'],
  },
  with: {
    de: ['mit', 'Wer alles mitgeschrieben haben muss, mit Kommas dazwischen'],
    fr: ['avec', 'Coauteurs qui doivent tous y être, séparés par des virgules'],
    'es-ES': ['con', 'Coautores que deben estar todos, separados por comas'],
    ja: ['共著', '全員が共著者であること、コンマ区切り'],
  },
  without: {
    de: ['ohne', 'Wer nicht mitgeschrieben haben darf, mit Kommas dazwischen'],
    fr: ['sans', 'Personnes qui ne doivent pas y être, séparées par des virgules'],
    'es-ES': ['sin', 'Personas que no deben estar, separadas por comas'],
    ja: ['除く', '著者にいてはならない人、コンマ区切り'],
  },
  year: {
    de: ['jahr', 'Ein Jahr, eine Spanne wie 2019..2021, oder mehrere mit Kommas'],
    fr: ['année', 'Une année, une plage comme 2019..2021, ou plusieurs avec virgules'],
    'es-ES': ['año', 'Un año, un intervalo como 2019..2021, o varios con comas'],
    ja: ['年', '年、2019..2021 のような範囲、またはコンマ区切り'],
  },
  from: {
    de: ['von', 'Das erste Jahr, der erste Monat oder Tag, wie 2022 oder 2022-03'],
    fr: ['depuis', 'La première année, le premier mois ou jour, comme 2022 ou 2022-03'],
    'es-ES': ['desde', 'El primer año, mes o día, como 2022 o 2022-03'],
    ja: ['開始', '最初の年、月、日。2022 や 2022-03 など'],
  },
  to: {
    de: ['bis', 'Das letzte Jahr, der letzte Monat oder Tag'],
    fr: ['à', 'La dernière année, le dernier mois ou jour'],
    'es-ES': ['hasta', 'El último año, mes o día'],
    ja: ['終了', '最後の年、月、日'],
  },
  category: {
    de: ['fachgebiet', 'Ein Fachgebiet wie CV oder cs.CL'],
    fr: ['domaine', 'Un domaine comme CV ou cs.CL'],
    'es-ES': ['campo', 'Un campo como CV o cs.CL'],
    ja: ['分野', 'CV や cs.CL などの分野'],
  },
  code: {
    de: ['code', 'Nur Artikel mit öffentlichem Code, oder nur ohne'],
    fr: ['code', 'Seulement avec du code public, ou seulement sans'],
    'es-ES': ['código', 'Solo con código público, o solo sin'],
    ja: ['コード', '公開コードのある論文だけ、またはない論文だけ'],
  },
  position: {
    de: ['stelle', 'An welcher Stelle der Autor steht'],
    fr: ['place', 'La place de l’auteur parmi les auteurs'],
    'es-ES': ['posición', 'El lugar del autor entre los autores'],
    ja: ['順位', '著者の並びの中での位置'],
  },
  sort: {
    de: ['ordnung', 'Die Reihenfolge; sonst das Neueste zuerst'],
    fr: ['tri', 'L’ordre ; sinon, les plus récents d’abord'],
    'es-ES': ['orden', 'El orden; si no, lo más nuevo primero'],
    ja: ['順序', '並べ方。指定がなければ新しい順'],
  },
  style: {
    de: ['stil', 'Der Zitierstil; sonst BibTeX'],
    fr: ['style', 'Le style de citation ; sinon BibTeX'],
    'es-ES': ['estilo', 'El estilo de la cita; si no, BibTeX'],
    ja: ['形式', '引用の形式。指定がなければ BibTeX'],
  },
  every: {
    de: ['wie-oft', 'Wie oft angekündigt wird'],
    fr: ['fréquence', 'À quelle fréquence annoncer'],
    'es-ES': ['frecuencia', 'Cada cuánto anunciar'],
    ja: ['頻度', 'お知らせの頻度'],
  },
  at: {
    de: ['uhrzeit', 'Die Ortszeit der Ankündigung, wie 09:00'],
    fr: ['heure', 'L’heure locale de l’annonce, comme 09:00'],
    'es-ES': ['hora', 'La hora local del anuncio, como 09:00'],
    ja: ['時刻', 'お知らせの現地時刻。09:00 など'],
  },
  zone: {
    de: ['zeitzone', 'Die Zeitzone oder ihre Stadt, wie Europe/Berlin'],
    fr: ['fuseau', 'Le fuseau horaire ou sa ville, comme Europe/Paris'],
    'es-ES': ['zona', 'La zona horaria o su ciudad, como Europe/Madrid'],
    ja: ['時間帯', '時間帯またはその都市。Asia/Tokyo など'],
  },
  channel: {
    de: ['kanal', 'Für einen anderen Kanal, ein Forum oder einen Thread'],
    fr: ['salon', 'Pour un autre salon, un forum ou un fil'],
    'es-ES': ['canal', 'Para otro canal, un foro o un hilo'],
    ja: ['チャンネル', '別のチャンネル、フォーラム、スレッドのために'],
  },
  command: {
    de: ['befehl', 'Ein Befehl, der erklärt werden soll'],
    fr: ['commande', 'Une commande à expliquer'],
    'es-ES': ['comando', 'Un comando que explicar'],
    ja: ['コマンド', '説明してほしいコマンド'],
  },
};
