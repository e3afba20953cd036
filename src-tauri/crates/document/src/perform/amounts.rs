//! Lengths of time, amounts of money and probabilities, as records keep them.

use crate::error::OperationError;

/// A time or an amount of money, where it is one.
///
/// # Errors
/// [`OperationError::NegativeAmount`] below zero, and for what is no number.
pub fn at_least_zero(amount: Option<f64>) -> Result<Option<f64>, OperationError> {
    match amount {
        Some(amount) if !(amount >= 0.0 && amount.is_finite()) => {
            Err(OperationError::NegativeAmount { amount })
        }
        amount => Ok(amount),
    }
}

/// A probability, where it is one.
///
/// # Errors
/// [`OperationError::NotAProbability`] outside of 0 to 1.
pub fn probability(value: Option<f64>) -> Result<Option<f64>, OperationError> {
    match value {
        Some(value) if !(0.0..=1.0).contains(&value) => Err(OperationError::NotAProbability { value }),
        value => Ok(value),
    }
}
