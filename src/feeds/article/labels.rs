//! What sites write over the headlines of other stories.

/// Without case, marks around them and a colon behind them.
const LABELS: &[&str] = &[
    // English
    "next in",
    "read next",
    "up next",
    "next up",
    "read more",
    "read also",
    "also read",
    "see also",
    "others also read",
    "related",
    "related articles",
    "related stories",
    "related news",
    "related content",
    "related topics",
    "related coverage",
    "related reading",
    "related links",
    "recommended",
    "recommended for you",
    "recommended stories",
    "recommended reading",
    "recommended articles",
    "most popular",
    "most read",
    "most viewed",
    "most shared",
    "most watched",
    "popular",
    "popular now",
    "popular stories",
    "trending",
    "trending now",
    "trending stories",
    "top stories",
    "top news",
    "more stories",
    "more news",
    "more top stories",
    "latest",
    "latest news",
    "latest stories",
    "editor's picks",
    "editors' picks",
    "editor's choice",
    "you may also like",
    "you might also like",
    "you may like",
    "you may have missed",
    "around the web",
    "from around the web",
    "more on this story",
    "more on this topic",
    "more on this",
    "more from this section",
    "more like this",
    "keep reading",
    "continue reading",
    "don't miss",
    "what to read next",
    "sponsored",
    "sponsored content",
    "promoted stories",
    "elsewhere on the site",
    "other stories",
    "in other news",
    "more to explore",
    "top picks",
    // German
    "lesen sie auch",
    "auch interessant",
    "mehr zum thema",
    "mehr dazu",
    "meistgelesen",
    "meistgelesene artikel",
    "das könnte sie auch interessieren",
    "weitere artikel",
    "weitere meldungen",
    "weitere nachrichten",
    "empfohlen",
    "empfehlungen",
    "empfehlungen der redaktion",
    "zum thema",
    "ähnliche artikel",
    "lesetipps",
    "beliebt",
    // French
    "à lire aussi",
    "a lire aussi",
    "lire aussi",
    "lire également",
    "à lire également",
    "les plus lus",
    "les plus lues",
    "sur le même sujet",
    "sur le même thème",
    "articles liés",
    "articles similaires",
    "recommandé",
    "recommandé pour vous",
    "à voir aussi",
    "voir aussi",
    "à découvrir",
    "plus d'articles",
    "les plus populaires",
    // Spanish
    "lea también",
    "lee también",
    "lea además",
    "te puede interesar",
    "también te puede interesar",
    "le puede interesar",
    "lo más leído",
    "más leídas",
    "las más leídas",
    "lo más visto",
    "noticias relacionadas",
    "artículos relacionados",
    "más noticias",
    "relacionado",
    "relacionadas",
    "recomendado",
    "más información",
    "sigue leyendo",
    "ver también",
    // Portuguese
    "leia também",
    "leia mais",
    "veja também",
    "mais lidas",
    "as mais lidas",
    "mais lidos",
    "notícias relacionadas",
    "relacionados",
    "matérias relacionadas",
    "saiba mais",
    "recomendados",
    "recomendadas para você",
    // Italian
    "leggi anche",
    "i più letti",
    "più letti",
    "articoli correlati",
    "potrebbe interessarti",
    "ti potrebbe interessare",
    "notizie correlate",
    "consigliati",
    "vedi anche",
    // Dutch, Swedish, Polish, Czech, Turkish
    "lees ook",
    "meest gelezen",
    "lees meer",
    "läs också",
    "läs mer",
    "mest läst",
    "czytaj także",
    "czytaj też",
    "czytaj również",
    "zobacz też",
    "zobacz także",
    "najpopularniejsze",
    "najczęściej czytane",
    "čtěte také",
    "nejčtenější",
    "ilgili haberler",
    "çok okunanlar",
    "en çok okunanlar",
    "bunlar da ilginizi çekebilir",
    // Russian, Ukrainian
    "читайте также",
    "читать также",
    "самое читаемое",
    "самое популярное",
    "популярное",
    "по теме",
    "материалы по теме",
    "другие новости",
    "новости по теме",
    "смотрите также",
    "главное",
    "рекомендуем",
    "читайте також",
    "популярне",
    "новини за темою",
    // Arabic, Persian, Hebrew, Hindi
    "اقرأ أيضا",
    "اقرأ أيضاً",
    "إقرأ أيضا",
    "الأكثر قراءة",
    "مواضيع ذات صلة",
    "أخبار ذات صلة",
    "قد يعجبك أيضا",
    "بیشتر بخوانید",
    "پربازدیدترین",
    "אולי יעניין אותך",
    "כתבות נוספות",
    "यह भी पढ़ें",
    "संबंधित खबरें",
    // Korean
    "관련기사",
    "관련 기사",
    "관련뉴스",
    "관련 뉴스",
    "많이 본 기사",
    "많이 본 뉴스",
    "가장 많이 본 뉴스",
    "많이 읽은 기사",
    "이 시각 주요뉴스",
    "이 시각 많이 본 기사",
    "주요뉴스",
    "주요 뉴스",
    "오늘의 주요뉴스",
    "추천기사",
    "추천 기사",
    "추천뉴스",
    "함께 본 기사",
    "함께 보면 좋은 기사",
    "다른 기사",
    "다른기사",
    "인기기사",
    "인기 기사",
    "랭킹뉴스",
    "최신기사",
    "최신 기사",
    "실시간 인기",
    "핫뉴스",
    "당신이 좋아할 만한 기사",
    "이 기사와 함께 많이 본 기사",
    // Japanese
    "関連記事",
    "関連ニュース",
    "おすすめ記事",
    "おすすめ",
    "こちらもおすすめ",
    "あわせて読みたい",
    "人気記事",
    "アクセスランキング",
    "記事ランキング",
    "ランキング",
    "次の記事",
    "注目記事",
    "新着記事",
    "この記事を読んだ人は",
    // Chinese
    "相关新闻",
    "相关阅读",
    "相关文章",
    "推荐阅读",
    "延伸阅读",
    "热门新闻",
    "热门文章",
    "猜你喜欢",
    "更多新闻",
    "相關新聞",
    "相關報導",
    "推薦閱讀",
    "延伸閱讀",
    "熱門新聞",
    "熱門文章",
    "你可能也喜歡",
    "最新新聞",
    // Indonesian, Vietnamese
    "baca juga",
    "terpopuler",
    "berita terkait",
    "artikel terkait",
    "xem thêm",
    "đọc nhiều",
    "tin liên quan",
];

/// What such labels begin with where a section, a place or a name follows.
const BEGINNINGS: &[&str] = &[
    "next in ",
    "more from ",
    "more in ",
    "more on ",
    "most read in ",
    "most popular in ",
    "read more on ",
    "mehr aus ",
];

/// Is this text a label?
pub(super) fn is_label(text: &str) -> bool {
    let is_sentence = text.trim_end().ends_with(['.', '!', '?']);
    let text = tidy(text);
    is_whole(&text) || (!is_sentence && BEGINNINGS.iter().any(|beginning| text.starts_with(beginning)))
}

/// Does this text begin with a label and a colon?
pub(super) fn begins_with_label(text: &str) -> bool {
    text.split_once([':', '：']).is_some_and(|(head, _)| head.len() <= LABEL_MAX && is_whole(&tidy(head)))
}

/// The longest label, in bytes: what is longer need not be looked up.
pub(super) const LABEL_MAX: usize = 120;

fn is_whole(text: &str) -> bool {
    LABELS.contains(&text)
}

/// In small letters, single blanks, without marks at its ends.
fn tidy(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ").replace('’', "'").trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_in_any_dress() {
        for text in
            ["Next in World", " MOST\n Popular ", "Editor’s picks", "▶ 관련기사", "【関連記事】", "À lire aussi :"]
        {
            assert!(is_label(text), "{text}");
        }
        for text in ["The next in line is his son", "Most popular uprisings fail", "More on that later.", "Japan", ""] {
            assert!(!is_label(text), "{text}");
        }
        assert!(begins_with_label("Also read: A dog bites a man"));
        assert!(!begins_with_label("He also read: A dog bites a man"));
    }

    #[test]
    fn every_label_is_as_it_is_compared() {
        for label in LABELS {
            assert!(is_label(label) && tidy(label) == *label && label.len() <= LABEL_MAX, "{label}");
        }
    }
}
