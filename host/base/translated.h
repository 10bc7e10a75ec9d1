// The windows' own words in another language. Every sentence that a person reads in a window is written in English
// where it is used, as one literal with places to fill in, and asked for here; a catalogue (host/gui/words/*.po) says
// what it is in another language. Without one, and where it lacks a sentence, the English stands. Words of forms,
// advice and reports are data with translations of their own (host/form/translation.h); the command line is English.
//
// xgettext finds the literals by the names tr, trn and trMark: what is given to them is a literal, never a sum.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "host/base/fill.h"

namespace plumb {

// What `english` is in the other language; with `count`, in the form for so many. "" where it is not known. For any
// thread.
using Translator = std::function<std::string(std::string_view english, std::optional<size_t> count)>;

// From now on, until the next; nullptr: English. Not owned. Before the first sentence is asked for: threads may ask.
void setTranslator(const Translator *translator);

std::string tr(std::string_view english);
std::string tr(std::string_view english, const Fillings &places);

// By number: trn("{n} photo", "{n} photos", 3) is "3 photos". {n} is filled in with `count`.
std::string trn(std::string_view one, std::string_view many, size_t count, Fillings places = {});

// For tables of constants: marks a literal for the catalogue and leaves it as it is; tr() is asked where it is used.
constexpr std::string_view trMark(std::string_view english) { return english; }

}  // namespace plumb
