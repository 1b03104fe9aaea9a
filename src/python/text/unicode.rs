//! What Python asks of a single character, where Rust's standard library answers otherwise or not at all. CPython 3.13
//! has Unicode 15.1; characters that are newer count as what Rust knows of them. Spacing vowel signs, which Rust counts as
//! alphabetic and Python doesn't, are not told apart from letters.

/// The zeros of the decimal digits beyond ASCII; nine more digits follow each.
const ZEROS: [u32; 67] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
    0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
    0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0,
    0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x11f50, 0x16a60,
    0x16ac0, 0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e950, 0x1fbf0,
];

/// Ideographs that stand for a number.
const NUMERALS: &str = "㐅㒃㠪㭍一七万三两九二五亖京亿什仟仨伍佰俩倆億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎弐拐拾捌柒洞漆玖百\
皕秭肆萬貮貳贰鈎钩阡陆陌陸零\u{f96b}\u{f973}\u{f978}\u{f9b2}\u{f9d1}\u{f9d3}\u{f9fd}𠀁𠁤𠃢𠄡𠤪𠦃𠦌𠦜𠫪𠫽𠬙𢎐𢦘𣬛𦉭\u{2f890}";

/// The number of a decimal digit of any script (`str.isdecimal`).
#[must_use]
pub fn decimal_digit(symbol: char) -> Option<u32> {
    if symbol.is_ascii() {
        return symbol.to_digit(10);
    }
    let code = symbol as u32;
    let zero = ZEROS
        .partition_point(|zero| *zero <= code)
        .checked_sub(1)
        .map(|place| ZEROS[place])?;
    Some(code - zero).filter(|digit| *digit < 10)
}

/// Whether it is a digit, raised or encircled ones among them (`str.isdigit`).
#[must_use]
pub fn is_digit(symbol: char) -> bool {
    decimal_digit(symbol).is_some()
        || matches!(u32::from(symbol),
            0xb2..=0xb3 | 0xb9 | 0x1369..=0x1371 | 0x19da | 0x2070 | 0x2074..=0x2079 | 0x2080..=0x2089
            | 0x2460..=0x2468 | 0x2474..=0x247c | 0x2488..=0x2490 | 0x24ea | 0x24f5..=0x24fd | 0x24ff
            | 0x2776..=0x277e | 0x2780..=0x2788 | 0x278a..=0x2792 | 0x10a40..=0x10a43 | 0x10e60..=0x10e68
            | 0x11052..=0x1105a | 0x1f100..=0x1f10a)
}

/// Whether it stands for a number, fractions and ideographs among them (`str.isnumeric`).
#[must_use]
pub fn is_numeric(symbol: char) -> bool {
    symbol.is_numeric() || (!symbol.is_ascii() && NUMERALS.contains(symbol))
}

/// Whether it is a letter (`str.isalpha`).
#[must_use]
pub fn is_letter(symbol: char) -> bool {
    symbol.is_ascii_alphabetic()
        || (!symbol.is_ascii()
            && symbol.is_alphabetic()
            && !symbol.is_numeric()
            && !is_mark(symbol)
            && !is_circled(symbol))
}

/// Whether it is white space (`str.isspace`): the separators of ASCII count as well.
#[must_use]
pub fn is_space(symbol: char) -> bool {
    symbol.is_whitespace() || matches!(symbol, '\x1c'..='\x1f')
}

/// Whether it is shown as it is, not as an escape (`str.isprintable`).
#[must_use]
pub fn is_printable(symbol: char) -> bool {
    if symbol.is_ascii() {
        return matches!(symbol, ' '..='~');
    }
    // Rust escapes just what isn't printable by Python's definition; marks, after another character, it leaves.
    let mut pair = ['a', symbol].iter().collect::<String>();
    pair = pair.escape_debug().collect();
    pair.chars().nth(1) == Some(symbol)
}

/// Whether it is a mark on the character before: Rust escapes such a one, where it stands alone.
fn is_mark(symbol: char) -> bool {
    symbol.escape_debug().len() > 1 && is_printable(symbol)
}

const fn is_circled(symbol: char) -> bool {
    matches!(symbol, 'Ⓐ'..='ⓩ' | '🄰'..='🅉' | '🅐'..='🅩' | '🅰'..='🆉')
}

/// Whether it is one character of two letters with the first of them large.
#[must_use]
pub const fn is_title_case(symbol: char) -> bool {
    matches!(symbol, 'ǅ' | 'ǈ' | 'ǋ' | 'ǲ' | '\u{1f88}'..='\u{1f8f}' | '\u{1f98}'..='\u{1f9f}')
        || matches!(symbol, '\u{1fa8}'..='\u{1faf}' | '\u{1fbc}' | '\u{1fcc}' | '\u{1ffc}')
}

/// Puts a character at the end of a text as it begins a word.
pub fn push_title_case(text: &mut String, symbol: char) {
    let single = match symbol {
        'Ǆ'..='ǆ' => 'ǅ',
        'Ǉ'..='ǉ' => 'ǈ',
        'Ǌ'..='ǌ' => 'ǋ',
        'Ǳ'..='ǳ' => 'ǲ',
        '\u{10d0}'..='\u{10ff}' => symbol,
        '\u{1f80}'..='\u{1faf}' => char::from_u32(symbol as u32 | 8).unwrap_or(symbol),
        '\u{1fb3}' | '\u{1fbc}' => '\u{1fbc}',
        '\u{1fc3}' | '\u{1fcc}' => '\u{1fcc}',
        '\u{1ff3}' | '\u{1ffc}' => '\u{1ffc}',
        'ŉ' => return text.push_str("ʼN"),
        _ => {
            let mut upper = symbol.to_uppercase();
            text.extend(upper.next());
            text.extend(upper.flat_map(char::to_lowercase));
            return;
        }
    };
    text.push(single);
}

/// Puts a character at the end of a text so that upper and lower case come out alike (`str.casefold`).
pub fn push_folded(text: &mut String, symbol: char) {
    match symbol {
        'ı' | '\u{13a0}'..='\u{13f5}' => text.push(symbol),
        '\u{13f8}'..='\u{13fd}' | '\u{ab70}'..='\u{abbf}' => text.extend(symbol.to_uppercase()),
        'ẞ' => text.push_str("ss"),
        _ => text.extend(symbol.to_uppercase().flat_map(char::to_lowercase)),
    }
}
