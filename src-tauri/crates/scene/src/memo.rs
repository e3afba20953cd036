//! A result that is kept while what it was made from stays the same.

/// An input and what a pure function made of it.
#[derive(Clone, Debug, Default)]
pub struct Memo<Input, Output> {
    input: Input,
    output: Output,
}

impl<Input: PartialEq, Output> Memo<Input, Output> {
    /// Makes the output anew where the input differs from last time.
    pub fn refresh(&mut self, input: Input, make: impl FnOnce(&Input) -> Output) {
        if self.input != input {
            self.output = make(&input);
            self.input = input;
        }
    }

    /// What the function made.
    pub fn output(&self) -> &Output {
        &self.output
    }
}
