//! The program of a notebook: its cells of code, in order. The format is nbformat's 4, and 3 for what is old.

use super::unreadable::Unreadable;
use crate::experiment::json::Json;

/// Commands to a whole cell (`%%time`) after which the cell is still Python; after any other it is something else.
const PYTHON_CELLS: [&str; 8] = [
    "time", "timeit", "capture", "prun", "debug", "python", "python3", "memit",
];

/// The code cells of a notebook as one program, each under a line `# %%`, as editors mark cells. Single-line commands stay:
/// they are passed over with a hint, as in a pasted program. A cell in another language becomes comments.
///
/// # Errors
/// A notebook in another language, without code, or damaged.
pub fn program(json: &Json<'_>) -> Result<String, Unreadable> {
    let language = member(json, &["metadata", "language_info", "name"])
        .or_else(|| member(json, &["metadata", "kernelspec", "language"]));
    if let Some(Json::Text(language)) = language
        && !language.to_lowercase().contains("python")
    {
        return Err(Unreadable::OtherLanguage(language.clone()));
    }
    let cells = cells(json).ok_or(Unreadable::Damaged)?;
    let texts = cells
        .into_iter()
        .filter(|cell| is(cell, "cell_type", "code"))
        .map(|cell| {
            let source = cell.get("source").or_else(|| cell.get("input"));
            source.and_then(lines).ok_or(Unreadable::Damaged)
        });
    let texts = texts.collect::<Result<Vec<_>, _>>()?;
    let code: Vec<String> = texts
        .iter()
        .filter(|text| !text.trim().is_empty())
        .map(|text| cell(text))
        .collect();
    if code.is_empty() {
        return Err(Unreadable::NoCode);
    }
    Ok(code.join("\n\n"))
}

/// One cell of code, with its mark.
fn cell(text: &str) -> String {
    let first = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or_default();
    let command = first
        .strip_prefix("%%")
        .map(|command| command.split_whitespace().next().unwrap_or_default());
    let is_python = command.is_none_or(|command| PYTHON_CELLS.contains(&command));
    let mut program = String::from("# %%\n");
    for line in text.trim_end().lines() {
        if !is_python {
            program.push_str("# ");
        }
        program.push_str(line);
        program.push('\n');
    }
    program
}

fn cells<'json, 'text>(json: &'json Json<'text>) -> Option<Vec<&'json Json<'text>>> {
    match (json.get("cells"), json.get("worksheets")) {
        (Some(Json::List(cells)), _) => Some(cells.iter().collect()),
        (None, Some(Json::List(sheets))) => sheets.iter().map(cells).try_fold(Vec::new(), |mut all, cells| {
            all.extend(cells?);
            Some(all)
        }),
        _ => None,
    }
}

fn member<'json, 'text>(json: &'json Json<'text>, path: &[&str]) -> Option<&'json Json<'text>> {
    path.iter().try_fold(json, |json, name| json.get(name))
}

fn is(json: &Json<'_>, name: &str, value: &str) -> bool {
    matches!(json.get(name), Some(Json::Text(text)) if text == value)
}

/// A text, which is kept whole or as a list of lines.
fn lines(json: &Json<'_>) -> Option<String> {
    match json {
        Json::Text(text) => Some(text.clone()),
        Json::List(lines) => lines.iter().map(lines_of).collect(),
        _ => None,
    }
}

fn lines_of<'json>(json: &'json Json<'_>) -> Option<&'json str> {
    match json {
        Json::Text(text) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, Unreadable> {
        program(&Json::read(text).expect("JSON"))
    }

    #[test]
    fn the_cells_of_code_come_in_order() {
        let text = r##"{
            "nbformat": 4, "metadata": {"language_info": {"name": "python"}},
            "cells": [
                {"cell_type": "markdown", "source": ["# Corrutinas\n", "texto"]},
                {"cell_type": "code", "source": ["import asyncio\n", "%time x = 1"], "outputs": [{"text": ["no"]}]},
                {"cell_type": "code", "source": "  \n"},
                {"cell_type": "raw", "source": "crudo"},
                {"cell_type": "code", "source": "%%bash\nls -l\npip list"},
                {"cell_type": "code", "source": "%%time\nawait asyncio.sleep(1)\n"}
            ]}"##;
        let expected = "# %%\nimport asyncio\n%time x = 1\n\n\n# %%\n# %%bash\n# ls -l\n# pip list\n\n\n\
                        # %%\n%%time\nawait asyncio.sleep(1)\n";
        assert_eq!(read(text).as_deref(), Ok(expected));
    }

    #[test]
    fn notebooks_of_the_third_format_are_read() {
        let text = r#"{"nbformat": 3, "metadata": {"name": ""}, "worksheets": [{"cells": [
            {"cell_type": "heading", "source": ["x"]},
            {"cell_type": "code", "language": "python", "input": ["print(1)"]}]}]}"#;
        assert_eq!(read(text).as_deref(), Ok("# %%\nprint(1)\n"));
    }

    #[test]
    fn other_notebooks_are_refused_by_name() {
        for (text, expected) in [
            (r#"{"cells": []}"#, Unreadable::NoCode),
            (
                r#"{"cells": [{"cell_type": "code", "source": []}]}"#,
                Unreadable::NoCode,
            ),
            (
                r#"{"metadata": {"kernelspec": {"language": "julia"}}, "cells": []}"#,
                Unreadable::OtherLanguage("julia".to_owned()),
            ),
            (r#"{"cells": 1}"#, Unreadable::Damaged),
            (r#"{"cells": [{"cell_type": "code"}]}"#, Unreadable::Damaged),
            (
                r#"{"cells": [{"cell_type": "code", "source": [1]}]}"#,
                Unreadable::Damaged,
            ),
            (r#"{"worksheets": [1]}"#, Unreadable::Damaged),
        ] {
            assert_eq!(read(text), Err(expected), "{text}");
        }
    }
}
