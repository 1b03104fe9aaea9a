//! The experiments that a person has saved.

use super::portable::{Portable, check_version};
use super::unreadable::Unreadable;
use crate::experiment::json::Json;
use crate::experiment::ready::Content;

/// Saved experiments, in the order in which they were saved. No two have the same name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf(Vec<Portable>);

impl Shelf {
    /// The most that are kept.
    pub const MOST: usize = 100;

    /// All of them.
    #[must_use]
    pub fn experiments(&self) -> &[Portable] {
        &self.0
    }

    /// Saves one more, at this place or at the end. Where its name is taken, it gets a number. False where there is no room.
    pub fn put(&mut self, at: usize, mut experiment: Portable) -> bool {
        if self.0.len() >= Self::MOST {
            return false;
        }
        experiment.name = self.free_name(&experiment.name, None);
        self.0.insert(at.min(self.0.len()), experiment);
        true
    }

    /// Saves one that something else takes the place of, unless an experiment that does the same is here. False where there is
    /// no room.
    pub fn keep(&mut self, experiment: Portable) -> bool {
        // As they are written: blocks are numbered anew whenever they are read.
        let does = |one: &Portable| match &one.content {
            Content::Blocks(tree) => tree.to_json(),
            Content::Program(code) => code.clone(),
        };
        self.0.iter().any(|one| does(one) == does(&experiment)) || self.put(usize::MAX, experiment)
    }

    /// Saves those that are not here already just so; gives how many were new and found room.
    pub fn put_all(&mut self, experiments: Vec<Portable>) -> usize {
        let new = experiments
            .into_iter()
            .filter(|one| !self.0.contains(one))
            .collect::<Vec<_>>();
        new.into_iter().filter(|one| self.put(usize::MAX, one.clone())).count()
    }

    /// Gives one another name; where it is taken, with a number. An empty one changes nothing.
    pub fn rename(&mut self, at: usize, name: &str) {
        let name = name.trim();
        if !name.is_empty() && at < self.0.len() {
            let free = self.free_name(name, Some(at));
            if let Some(experiment) = self.0.get_mut(at) {
                experiment.name = free;
            }
        }
    }

    /// Takes one away.
    pub fn remove(&mut self, at: usize) -> Option<Portable> {
        (at < self.0.len()).then(|| self.0.remove(at))
    }

    /// All of them as a file's text.
    #[must_use]
    pub fn to_file(&self) -> String {
        let mut json = String::from("{\"mesero\":1,\"experiments\":[");
        for (number, experiment) in self.0.iter().enumerate() {
            json.push_str(if number == 0 { "\n{" } else { ",\n{" });
            experiment.write_members(&mut json);
            json.push('}');
        }
        json.push_str("\n]}\n");
        json
    }

    /// What such a file holds.
    ///
    /// # Errors
    /// A text that is none, or holds an experiment that can't be read.
    pub fn from_file(text: &str) -> Result<Self, Unreadable> {
        let json = Json::read(text).ok_or(Unreadable::Damaged)?;
        check_version(&json)?;
        Self::from_value(&json)
    }

    /// The same of a text that is read already.
    pub(super) fn from_value(json: &Json<'_>) -> Result<Self, Unreadable> {
        let Some(Json::List(all)) = json.get("experiments") else {
            return Err(Unreadable::Damaged);
        };
        all.iter().map(Portable::from_value).collect::<Result<_, _>>().map(Self)
    }

    /// This name, or the first one with a number that nobody else has.
    fn free_name(&self, name: &str, own: Option<usize>) -> String {
        let others = || self.0.iter().enumerate().filter(|(at, _)| Some(*at) != own);
        let is_free = |name: &str| others().all(|(_, other)| other.name != name);
        let numbered = (2..).map(|number: u32| format!("{name} ({number})"));
        std::iter::once(name.to_owned())
            .chain(numbered)
            .find(|name| is_free(name))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::Language;
    use crate::experiment::ready::Ready;

    fn program(name: &str, code: &str) -> Portable {
        Portable {
            name: name.to_owned(),
            content: Content::Program(code.to_owned()),
            conditions: None,
        }
    }

    fn names(shelf: &Shelf) -> Vec<&str> {
        shelf.experiments().iter().map(|one| &*one.name).collect()
    }

    #[test]
    fn names_stay_apart() {
        let mut shelf = Shelf::default();
        for _ in 0..3 {
            assert!(shelf.put(usize::MAX, program("sopa", "1")));
        }
        assert_eq!(names(&shelf), ["sopa", "sopa (2)", "sopa (3)"]);
        shelf.rename(1, "  pan ");
        shelf.rename(0, "   ");
        shelf.rename(2, "pan");
        shelf.rename(2, "pan (2)");
        shelf.rename(7, "nada");
        assert_eq!(names(&shelf), ["sopa", "pan", "pan (2)"]);
        let taken = shelf.remove(1).unwrap();
        assert_eq!(names(&shelf), ["sopa", "pan (2)"]);
        shelf.put(1, taken);
        assert_eq!(names(&shelf), ["sopa", "pan", "pan (2)"]);
        assert_eq!(shelf.remove(3), None);
    }

    #[test]
    fn a_shelf_goes_out_and_comes_in_whole() {
        let mut shelf = Shelf::default();
        shelf.put(0, program("a", "print('«á»')\n"));
        shelf.put(1, program("b", "2"));
        let text = shelf.to_file();
        let returned = Shelf::from_file(&text).unwrap();
        assert_eq!(returned, shelf);
        assert_eq!(shelf.put_all(returned.experiments().to_vec()), 0);
        assert_eq!(shelf.put_all(vec![program("a", "3")]), 1);
        assert_eq!(names(&shelf), ["a", "b", "a (2)"]);
        assert_eq!(Shelf::from_file(&Shelf::default().to_file()), Ok(Shelf::default()));
        for text in [
            "",
            "{}",
            "{\"mesero\":1}",
            "{\"mesero\":1,\"experiments\":[{}]}",
            "{\"mesero\":0,\"experiments\":[]}",
        ] {
            assert!(Shelf::from_file(text).is_err(), "{text}");
        }
        assert_eq!(
            Shelf::from_file("{\"mesero\":2,\"experiments\":[]}"),
            Err(Unreadable::Later(2))
        );
    }

    #[test]
    fn what_does_the_same_is_kept_once() {
        let mut shelf = Shelf::default();
        let blocks = || Portable {
            name: "b".to_owned(),
            content: Ready::ALL[0].content(Language::Spanish),
            conditions: None,
        };
        assert!(shelf.keep(program("a", "1")) && shelf.keep(program("b", "1")) && shelf.keep(blocks()));
        let mut read = Shelf::from_file(&shelf.to_file()).unwrap();
        assert!(read.keep(blocks()) && read.keep(program("a", "2")));
        assert_eq!(names(&read), ["a", "b", "a (2)"]);
    }

    #[test]
    fn there_is_an_end_of_room() {
        let mut shelf = Shelf::default();
        let many = (0..150).map(|number| program(&number.to_string(), "")).collect();
        assert_eq!(shelf.put_all(many), Shelf::MOST);
        assert!(!shelf.put(0, program("x", "")));
    }
}
