// The sections of the window of settings, for who opens it at one of them.
#pragma once

namespace plumb::gui {

enum class SettingsPart { general, reports, organisation, store, backup };

}  // namespace plumb::gui
