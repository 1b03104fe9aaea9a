//! Which letters there are.

/// Each mark, and in pairs the letters that it joins: `A` with a grave accent is `À`.
const JOINED: [(char, &str); 13] = [
    ('\u{300}', "AÀEÈIÌNǸOÒUÙWẀYỲaàeèiìnǹoòuùwẁyỳ"),
    (
        '\u{301}',
        "AÁCĆEÉGǴIÍKḰLĹMḾNŃOÓPṔRŔSŚUÚWẂYÝZŹaácćeégǵiíkḱlĺmḿnńoópṕrŕsśuúwẃyýzź",
    ),
    ('\u{302}', "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶZẐaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷzẑ"),
    ('\u{303}', "AÃEẼIĨNÑOÕUŨVṼYỸaãeẽiĩnñoõuũvṽyỹ"),
    ('\u{304}', "AĀEĒGḠIĪOŌUŪYȲaāeēgḡiīoōuūyȳ"),
    ('\u{306}', "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
    (
        '\u{307}',
        "AȦBḂCĊDḊEĖFḞGĠHḢIİMṀNṄOȮPṖRṘSṠTṪWẆXẊYẎZŻaȧbḃcċdḋeėfḟgġhḣmṁnṅoȯpṗrṙsṡtṫwẇxẋyẏzż",
    ),
    ('\u{308}', "AÄEËHḦIÏOÖUÜWẄXẌYŸaäeëhḧiïoötẗuüwẅxẍyÿ"),
    ('\u{30a}', "AÅUŮaåuůwẘyẙ"),
    ('\u{30b}', "OŐUŰoőuű"),
    (
        '\u{30c}',
        "AǍCČDĎEĚGǦHȞIǏKǨLĽNŇOǑRŘSŠTŤUǓZŽaǎcčdďeěgǧhȟiǐjǰkǩlľnňoǒrřsštťuǔzž",
    ),
    ('\u{327}', "CÇDḐEȨGĢHḨKĶLĻNŅRŖSŞTŢcçdḑeȩgģhḩkķlļnņrŗsştţ"),
    ('\u{328}', "AĄEĘIĮOǪUŲaąeęiįoǫuų"),
];

/// Old forms of letters, and what they are written as today.
const OLD: [(char, &str); 9] = [
    ('ª', "a"),
    ('µ', "μ"),
    ('º', "o"),
    ('Ĳ', "IJ"),
    ('ĳ', "ij"),
    ('Ŀ', "L·"),
    ('ŀ', "l·"),
    ('ŉ', "ʼn"),
    ('ſ', "s"),
];

/// The letter and mark that one character stands for, or the character itself.
pub(crate) fn decompose(c: char) -> Vec<char> {
    if let Some((_, today)) = OLD.iter().find(|(old, _)| *old == c) {
        return today.chars().collect();
    }
    let pairs = JOINED
        .iter()
        .flat_map(|(mark, letters)| pairs(letters).map(|pair| (pair, *mark)));
    pairs
        .filter(|((_, joined), _)| *joined == c)
        .map(|((letter, _), mark)| vec![letter, mark])
        .next()
        .unwrap_or(vec![c])
}

/// The one character for a letter with this mark, where there is one.
pub(crate) fn compose(letter: char, mark: char) -> Option<char> {
    let (_, letters) = JOINED.iter().find(|(own, _)| *own == mark)?;
    pairs(letters)
        .find(|(plain, _)| *plain == letter)
        .map(|(_, joined)| joined)
}

/// Where a mark stands (its canonical combining class): below the letter 202, above it 230; 0 for all that is no mark here.
pub(crate) fn class(c: char) -> u8 {
    match c {
        '\u{327}' | '\u{328}' => 202,
        _ if JOINED.iter().any(|(mark, _)| *mark == c) => 230,
        _ => 0,
    }
}

/// The letters of a row, plain and joined.
fn pairs(letters: &str) -> impl Iterator<Item = (char, char)> {
    letters.chars().step_by(2).zip(letters.chars().skip(1).step_by(2))
}
