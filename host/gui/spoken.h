// The language that the windows speak: a catalogue of gettext, made from host/gui/words/<language>.po and installed
// beside the reports.
#pragma once
#include <optional>
#include <string>

#include "host/base/translated.h"

namespace plumb::gui {

// Reads share/plumbline/words/<language>.mo; for setTranslator(), whose caller owns it. Nothing for English (""), for
// which no file is asked, and where there is no such file or it cannot be read: the windows then speak English.
std::optional<Translator> spokenIn(const std::string &language, const std::string &share);

}  // namespace plumb::gui
