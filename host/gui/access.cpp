#include "host/gui/access.h"

#ifdef __WXGTK__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <gtk/gtk.h>
#pragma GCC diagnostic pop
#endif

namespace plumb::gui {

#ifdef __WXGTK__

namespace {

// Of a list or a long text, the control inside its scroll bars, which is what has the focus.
AtkObject *accessible(const wxWindow &window) {
    GtkWidget *widget = static_cast<GtkWidget *>(window.GetHandle());
    if (widget && GTK_IS_SCROLLED_WINDOW(widget)) {
        GtkWidget *inside = gtk_bin_get_child(GTK_BIN(widget));
        if (inside && (GTK_IS_TREE_VIEW(inside) || GTK_IS_TEXT_VIEW(inside))) widget = inside;
    }
    return widget ? gtk_widget_get_accessible(widget) : nullptr;
}

std::string textOr(const char *text) { return text ? text : ""; }

// What another widget says of it, for a control that has no name of its own.
std::string labelledBy(AtkObject *object) {
    AtkRelationSet *relations = atk_object_ref_relation_set(object);
    std::string name;
    if (AtkRelation *label = atk_relation_set_get_relation_by_type(relations, ATK_RELATION_LABELLED_BY)) {
        GPtrArray *targets = atk_relation_get_target(label);
        if (targets->len > 0) name = textOr(atk_object_get_name(ATK_OBJECT(targets->pdata[0])));
    }
    g_object_unref(relations);
    return name;
}

}  // namespace

void setAccessName(wxWindow &window, const std::string &name) {
    if (AtkObject *object = accessible(window)) atk_object_set_name(object, name.c_str());
}

void setAccessDescription(wxWindow &window, const std::string &description) {
    if (AtkObject *object = accessible(window)) atk_object_set_description(object, description.c_str());
}

// ATK 2.46 has a signal of its own for this; screen readers that are older go by the role and the name.
void announce(wxWindow &window, const std::string &text) {
    AtkObject *object = accessible(window);
    if (!object) return;
    atk_object_set_role(object, ATK_ROLE_ALERT);
    if (g_signal_lookup("announcement", ATK_TYPE_OBJECT) != 0)
        g_signal_emit_by_name(object, "announcement", text.c_str());
    atk_object_notify_state_change(object, ATK_STATE_SHOWING, TRUE);
}

std::string accessName(const wxWindow &window) {
    AtkObject *object = accessible(window);
    if (!object) return "";
    const std::string own = textOr(atk_object_get_name(object));
    return own.empty() ? labelledBy(object) : own;
}

std::string accessDescription(const wxWindow &window) {
    AtkObject *object = accessible(window);
    return object ? textOr(atk_object_get_description(object)) : "";
}

#else

void setAccessName(wxWindow &, const std::string &) {}
void setAccessDescription(wxWindow &, const std::string &) {}
void announce(wxWindow &, const std::string &) {}
std::string accessName(const wxWindow &) { return ""; }
std::string accessDescription(const wxWindow &) { return ""; }

#endif

}  // namespace plumb::gui
