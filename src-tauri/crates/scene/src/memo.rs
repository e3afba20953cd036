//! A result that is kept while what it is made from stays the same.

/// Collected items and what a pure function made of them. They are collected anew for every edit, into the
/// room of the last but one, and most of the time turn out the same.
#[derive(Clone, Debug)]
pub struct Memo<Item, Output> {
    collected: Vec<Item>,
    items: Vec<Item>,
    output: Output,
}

impl<Item, Output: Default> Default for Memo<Item, Output> {
    fn default() -> Self {
        Self { collected: Vec::new(), items: Vec::new(), output: Output::default() }
    }
}

impl<Item: PartialEq, Output> Memo<Item, Output> {
    /// Adds an item for the next output and gives its index.
    pub fn collect(&mut self, item: Item) -> usize {
        self.collected.push(item);
        self.collected.len() - 1
    }

    /// Ends the collection, and makes the output anew where the items differ from last time.
    pub fn finish(&mut self, make: impl FnOnce(&[Item]) -> Output) {
        if self.items != self.collected {
            self.output = make(&self.collected);
            std::mem::swap(&mut self.items, &mut self.collected);
        }
        self.collected.clear();
    }

    /// What the function made.
    pub fn output(&self) -> &Output {
        &self.output
    }
}
