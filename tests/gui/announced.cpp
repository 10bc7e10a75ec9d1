#include "tests/gui/announced.h"

#include <atk/atk.h>

#include <algorithm>

namespace plumb::gui {

namespace {

guint announcement() {
    g_type_class_unref(g_type_class_ref(ATK_TYPE_OBJECT));  // or it has no signals yet
    return g_signal_lookup("announcement", ATK_TYPE_OBJECT);
}

gboolean listen(GSignalInvocationHint *, guint count, const GValue *values, gpointer announced) {
    if (count > 1) static_cast<Announced *>(announced)->said.emplace_back(g_value_get_string(values + 1));
    return TRUE;
}

}  // namespace

Announced::Announced() : hook_(g_signal_add_emission_hook(announcement(), 0, listen, this, nullptr)) {}

Announced::~Announced() { g_signal_remove_emission_hook(announcement(), hook_); }

bool Announced::has(std::string_view text) const {
    return std::any_of(said.begin(), said.end(), [&](const std::string &one) { return one.find(text) != one.npos; });
}

}  // namespace plumb::gui
