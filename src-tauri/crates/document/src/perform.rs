//! How each operation is fulfilled: validated against the model, written through the
//! [`Writer`](crate::writer::Writer) and through nothing else.

mod actions;
mod amounts;
mod cards;
mod channels;
mod copy_map;
mod evidence;
mod exemptions;
mod images;
mod import_map;
mod import_risks;
mod lanes;
mod links;
mod map_links;
mod maps;
mod paste;
mod personas;
mod phases;
mod place;
mod questions;
mod remove;
mod risk_views;
mod risks;
mod roles;
mod rounds;
mod scales;
mod scores;
mod spans;
mod steps;
mod stops;
mod tags;
mod texts;
mod timing;
mod touchpoints;
mod values;
mod versions;
mod votes;

use jiff::Timestamp;
use sightline_model::{Action, Expectation, RiskView, Stop, Touchpoint};

use crate::error::OperationError;
use crate::operation::Operation;
use crate::writer::Writer;

type Performed = Result<(), OperationError>;

/// Fulfils an operation. After an error the caller takes back what was written so far.
pub fn perform(writer: &mut Writer, operation: Operation) -> Performed {
    use Operation as O;
    match operation {
        O::RenameProject { title } => maps::rename_project(writer, &title),
        O::AddMap { id, preset, title, state } => maps::add(writer, id, preset, &title, state),
        O::ImportMap { id, map } => import_map::import(writer, id, &map),
        O::CopyMap { id, map, title, state } => copy_map::copy(writer, id, map, &title, state),
        O::RenameMap { map, title } => maps::rename(writer, map, &title),
        O::SetMapState { map, state } => maps::set_state(writer, map, state),
        O::MoveMap { map, parent, before } => maps::move_to(writer, map, parent, before),
        O::DeleteMap { map } => remove::map(writer, map),

        O::AddPhase { id, map, title, before } => phases::add(writer, id, map, &title, before),
        O::SplitPhase { id, step, title } => phases::split(writer, id, step, &title),
        O::RenamePhase { phase, title } => phases::rename(writer, phase, &title),
        O::MovePhase { phase, before } => phases::move_before(writer, phase, before),
        O::DeletePhase { phase } => phases::delete(writer, phase),

        O::AddStep { id, phase, title, before } => steps::add(writer, id, phase, &title, before),
        O::RenameStep { step, title } => steps::rename(writer, step, &title),
        O::MoveStep { step, phase, before } => steps::move_to(writer, step, phase, before),
        O::DeleteStep { step } => steps::delete(writer, step),
        O::SplitStep { id, step, title } => steps::split(writer, id, step, &title),
        O::MergeSteps { step, into } => steps::merge(writer, step, into),

        O::AddLane { id, map, kind, title, before } => lanes::add(writer, id, map, kind, &title, before),
        O::RenameLane { lane, title } => lanes::rename(writer, lane, &title),
        O::ChangeLaneKind { lane, kind } => lanes::change_kind(writer, lane, kind),
        O::MoveLane { lane, before } => lanes::move_before(writer, lane, before),
        O::CollapseLane { lane, collapsed } => lanes::collapse(writer, lane, collapsed),
        O::HideLane { lane, hidden } => lanes::hide(writer, lane, hidden),
        O::ResizeLane { lane, height } => lanes::resize(writer, lane, height),
        O::DescribeNumbers { lane, unit, chart } => lanes::describe_numbers(writer, lane, &unit, chart),
        O::ShowFaces { lane, faces } => lanes::show_faces(writer, lane, faces),
        O::DeleteLane { lane } => remove::lane(writer, lane),

        O::AddCard { id, lane, step, text, before } => cards::add(writer, id, (lane, step), &text, before),
        O::EditCard { card, text } => cards::edit(writer, card, &text),
        O::EditNote { card, note } => cards::edit_note(writer, card, &note),
        O::AddValue { id, lane, step, value, persona } => {
            values::add(writer, id, (lane, step), value, persona)
        }
        O::SetValue { cards, value } => values::set(writer, &cards, value),
        O::SpanCard { card, span } => spans::set(writer, card, span),
        O::MarkCards { cards, mark, on } => cards::mark(writer, &cards, mark, on),
        O::SetOwner { cards, owner } => cards::set_owner(writer, &cards, &owner),
        O::SetEvidence { cards, status } => evidence::set(writer, &cards, status),
        O::DescribeEvidence { evidence, source, note } => {
            evidence::describe(writer, evidence, &source, &note)
        }
        O::SetCardImage { card, image } => images::set_on_card(writer, card, image.as_ref()),
        O::DescribeImage { image, title } => images::describe(writer, image, &title),
        O::MoveCards { moves } => cards::move_all(writer, &moves),
        O::DeleteCards { cards } => cards::delete(writer, cards),
        O::Paste { fragment, lane, step, ids } => paste::paste(writer, &fragment, (lane, step), &ids),

        O::AddTag { id, title, colour, before } => tags::add(writer, id, &title, colour, before),
        O::EditTag { tag, title, colour } => tags::edit(writer, tag, &title, colour),
        O::MoveTag { tag, before } => tags::move_before(writer, tag, before),
        O::DeleteTag { tag } => remove::tag(writer, tag),
        O::TagCards { cards, tag, on } => tags::set_on_cards(writer, &cards, tag, on),

        O::AskQuestion { id, card, text } => questions::ask(writer, id, card, &text),
        O::EditQuestion { question, text } => questions::edit(writer, question, &text),
        O::AnswerQuestion { question, answer } => questions::answer(writer, question, &answer),
        O::MoveQuestion { question, before } => questions::move_before(writer, question, before),
        O::DeleteQuestion { question } => writer.delete::<sightline_model::Question>(question),

        O::ReplaceText { sought, replacement, only } => {
            texts::replace(writer, &sought, &replacement, only.as_ref())
        }
        O::SetAside { rule, place, reason } => exemptions::set_aside(writer, rule, place, &reason),
        O::CheckAgain { exemption } => writer.delete::<sightline_model::Exemption>(exemption),

        O::AddLink { id, source, target, kind, label } => {
            links::add(writer, id, (source, target), kind, &label)
        }
        O::ChangeLinkKind { link, kind } => links::change_kind(writer, link, kind),
        O::LabelLink { link, label } => links::label(writer, link, &label),
        O::ReverseLink { link } => links::reverse(writer, link),
        O::DeleteLinks { links } => links::delete(writer, links),

        O::AddChannel { id, kind, title, before } => channels::add(writer, id, kind, &title, before),
        O::EditChannel { channel, kind, title } => channels::edit(writer, channel, kind, &title),
        O::MoveChannel { channel, before } => channels::move_before(writer, channel, before),
        O::DeleteChannel { channel } => remove::channel(writer, channel),
        O::PlaceChannel { id, lane, step, channel, on } => {
            channels::place_at(writer, id, (lane, step), channel, on)
        }

        O::AddTouchpoint { id, name, channel, cards } => {
            touchpoints::add(writer, id, &name, channel, &cards).map(drop)
        }
        O::EditTouchpoint { touchpoint, name, channel, purpose, owner, evidence, standard, time_limit } => {
            let row =
                Touchpoint { id: touchpoint, name, channel, purpose, owner, evidence, standard, time_limit };
            touchpoints::edit(writer, row)
        }
        O::PlaceTouchpoint { touchpoint, cards } => touchpoints::place_on(writer, touchpoint, &cards),
        O::TakeTouchpoint { touchpoint, cards } => touchpoints::take_off(writer, touchpoint, &cards),
        O::MovePlacement { card, touchpoint, before } => {
            touchpoints::move_before(writer, card, touchpoint, before)
        }
        O::MergeTouchpoints { touchpoint, others } => touchpoints::merge(writer, touchpoint, others),
        O::DeleteTouchpoints { touchpoints } => touchpoints::delete(writer, touchpoints),

        O::LinkMap { card, map } => map_links::link(writer, card, map),
        O::UnlinkMap { card, map } => map_links::unlink(writer, card, map),

        O::AddFailureMode { id, card, item, title } => risks::add(writer, id, card, &item, &title),
        O::DetailFailureMode { failure_mode, detail } => risks::detail(writer, failure_mode, detail),
        O::PlaceFailureModes { failure_modes, card } => risks::place_on(writer, &failure_modes, card),
        O::ReviewFailureModes { failure_modes } => risks::review(writer, &failure_modes),
        O::ImportRisks { source, failure_modes } => import_risks::import(writer, &source, &failure_modes),
        O::SetBaseline { failure_modes } => scores::set_baseline(writer, &failure_modes),
        O::SetEffectReach { effect, reach } => risks::set_reach(writer, effect, reach),
        O::JudgeHazard { cause, judgement } => risks::judge_hazard(writer, cause, &judgement),
        O::RenameFailureMode { failure_mode, title } => risks::rename(writer, failure_mode, &title),
        O::DeleteFailureModes { failure_modes } => risks::delete(writer, failure_modes),
        O::AddEffect { id, failure_mode, text, reach } => {
            risks::add_effect(writer, id, failure_mode, &text, reach).map(drop)
        }
        O::AddCause { id, failure_mode, text } => risks::add_cause(writer, id, failure_mode, &text).map(drop),
        O::DescribeEffect { failure_mode, effect, text } => {
            risks::describe_effect(writer, failure_mode, effect, &text)
        }
        O::DescribeCause { failure_mode, cause, text } => {
            risks::describe_cause(writer, failure_mode, cause, &text)
        }
        O::DescribeControl { failure_mode, cause, control, kind, text } => {
            risks::describe_control(writer, failure_mode, cause, control, kind, &text)
        }
        O::DeleteEffect { effect } => remove::effect(writer, effect),
        O::DeleteCause { cause } => remove::cause(writer, cause),
        O::RateFailureMode { failure_mode, cause, factor, score } => {
            scores::rate_failure_mode(writer, failure_mode, cause, factor, score)
        }
        O::Rate { rated, factor, score } => scores::rate(writer, rated, factor, score),
        O::ScoreAgain { rated, factor, score, reason } => {
            scores::score_again(writer, rated, factor, score, &reason)
        }

        O::AddAction { id, failure_mode, text } => actions::add(writer, id, failure_mode, &text),
        O::EditAction { action, text, owner, due, status } => {
            actions::edit(writer, action, (&text, &owner), due, status)
        }
        O::DetailAction { action, detail } => actions::detail(writer, action, detail),
        O::DeleteAction { action } => writer.delete::<Action>(action),

        O::AddPersona { id, name, before } => personas::add(writer, id, &name, before),
        O::EditPersona { persona, part, text } => personas::edit(writer, persona, part, &text),
        O::SetPortrait { persona, image } => images::set_portrait(writer, persona, image.as_ref()),
        O::MovePersona { persona, before } => personas::move_before(writer, persona, before),
        O::DeletePersona { persona } => remove::persona(writer, persona),
        O::AddExpectation { id, persona, text, basis, before } => {
            personas::add_expectation(writer, id, persona, (&text, basis), before)
        }
        O::EditExpectation { expectation, text, basis } => {
            personas::edit_expectation(writer, expectation, &text, basis)
        }
        O::MoveExpectation { expectation, before } => personas::move_expectation(writer, expectation, before),
        O::DeleteExpectation { expectation } => writer.delete::<Expectation>(expectation),
        O::UseChannel { persona, channel, on } => personas::use_channel(writer, persona, channel, on),
        O::SetMapPersonas { map, personas } => personas::set_of_map(writer, map, &personas),
        O::AssignCards { cards, persona } => personas::assign_cards(writer, &cards, persona),

        O::SetTiming { of, timing } => timing::set(writer, of, timing),
        O::SetMapPrice { map, price } => maps::set_price(writer, map, price),
        O::SetMapTolerance { map, tolerated } => maps::set_tolerance(writer, map, tolerated),
        O::SetCurrency { currency } => maps::set_currency(writer, &currency),
        O::AddRole { id, title, cost_per_minute } => roles::add(writer, id, &title, cost_per_minute),
        O::EditRole { role, title, cost_per_minute } => roles::edit(writer, role, &title, cost_per_minute),
        O::MoveRole { role, before } => roles::move_before(writer, role, before),
        O::DeleteRole { role } => roles::delete(writer, role),

        O::WordScaleLevel { level, text_en, text_zh } => scales::word(writer, level, &text_en, &text_zh),
        O::ReviseScale { factor, wording } => scales::revise(writer, factor, wording),
        O::AdoptScales { preset } => scales::adopt(writer, preset),
        O::ConfirmScores { failure_modes, factor } => scales::confirm(writer, &failure_modes, factor),

        O::OpenRound { id, title, aggregation, failure_modes, factors, scorers } => {
            rounds::open(writer, id, &title, aggregation)
                .and_then(|round| rounds::fill(writer, round, &failure_modes, &factors, &scorers))
        }
        O::AddScorer { id, round, name } => rounds::add_scorer(writer, id, round, &name),
        O::RenameScorer { scorer, name } => rounds::rename_scorer(writer, scorer, &name),
        O::EditRound { round, title, aggregation } => rounds::edit(writer, round, &title, aggregation),
        O::CastVotes { scorer, ballots } => votes::cast(writer, scorer, &ballots),
        O::TakeInVotes { votes } => votes::take_in(writer, votes),
        O::CloseRound { round } => rounds::close(writer, round),
        O::ReopenRound { round } => rounds::reopen(writer, round),
        O::AgreeOnScore { item, score } => rounds::agree(writer, item, score),
        O::DeleteRound { round } => remove::round(writer, round),

        O::AddRiskView { id, title, layout } => risk_views::add(writer, id, &title, &layout),
        O::EditRiskView { view, title, layout } => risk_views::edit(writer, view, &title, &layout),
        O::DeleteRiskView { view } => writer.delete::<RiskView>(view),

        O::AddStop { id, map, title, part, before } => stops::add(writer, id, map, &title, part, before),
        O::EditStop { stop, title, notes } => stops::edit(writer, stop, &title, &notes),
        O::SetStopPart { stop, part } => stops::set_part(writer, stop, part),
        O::MoveStop { stop, before } => stops::move_to(writer, stop, before),
        O::DeleteStop { stop } => writer.delete::<Stop>(stop),

        O::AddVersion { id, title, note, digest } => versions::add(writer, id, (&title, &note), &digest),
        O::EditVersion { version, title, note } => versions::edit(writer, version, &title, &note),
        O::LockVersion { version } => versions::lock(writer, version),
        O::DeleteVersion { version } => versions::delete(writer, version),

        O::Together { operations } => {
            operations.into_iter().try_for_each(|operation| perform(writer, operation))
        }
    }
}

/// This moment, as records keep it.
fn moment() -> String {
    Timestamp::now().to_string()
}
