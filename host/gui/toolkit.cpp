#include "host/gui/toolkit.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "host/gui/theme.h"

#ifdef __WXGTK__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <gtk/gtk.h>
#pragma GCC diagnostic pop
#endif

namespace plumb::gui {

#ifdef __WXGTK__

// GTK_THEME goes before the desktop's setting, and is not told by it.
std::string themeName() {
    if (const char *forced = std::getenv("GTK_THEME"); forced && *forced) return forced;
    gchar *name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    const std::string theme = name ? name : "";
    g_free(name);
    return theme;
}

// Boxes to tick grow with their text; they, fields and sliders have edges that stand out by 3 to 1 or better, which the
// themes do not give them, not even the inverse one of high contrast; and what has the focus is seen in the dark. Not
// step by step: wx measures a control once, while its box still grows, and GTK would complain of every step.
constexpr const char *kEdges =
    "check, radio { min-width: 1.05em; min-height: 1.05em; transition: none; }"
    "check:dir(ltr), radio:dir(ltr) { margin-right: 0.3em; } check:dir(rtl), radio:dir(rtl) { margin-left: 0.3em; }"
    "check:not(:checked):not(:disabled), radio:not(:checked):not(:disabled) { border-color: alpha(currentColor, 0.6); }"
    "entry:not(:focus):not(:disabled) { border-color: alpha(currentColor, 0.5); }"
    "entry:focus { border-color: mix(currentColor, @theme_selected_bg_color, 0.4); }"
    "scale trough, scale slider { border-color: alpha(currentColor, 0.6); }"
    "radiobutton, checkbutton { outline-offset: -1px; }"  // what is outside of the window of its page is cut off
    "*:focus { outline-color: alpha(currentColor, 0.7); }";

// Its inverse theme draws buttons and sliders hardly lighter than the window.
constexpr const char *kContrastEdges =
    "button:not(:disabled) { border-color: alpha(currentColor, 0.6); }"
    "scale slider { background-image: none; background-color: currentColor; }";

void setToolkitText(int points) {
    static GtkCssProvider *style = nullptr;  // as long as the screen
    if (!style) {
        style = gtk_css_provider_new();
        gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(style),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }
    std::string rule = kEdges;
    if (isHighContrast()) rule += kContrastEdges;
    if (points > 0)
        rule += "menubar, menu, tooltip, messagedialog, filechooser { font-size: " + std::to_string(points) + "pt; }";
    gtk_css_provider_load_from_data(style, rule.c_str(), -1, nullptr);
}

// By attributes of its letters.
void setTextLook(wxWindow &text, const TextLook &look) {
    GtkWidget *label = text.GetHandle();
    if (GTK_IS_BUTTON(label)) label = gtk_bin_get_child(GTK_BIN(label));
    if (!label || !GTK_IS_LABEL(label)) return;
    guint end = G_MAXUINT;
    if (look.lines > 0) {
        const std::string_view shown = gtk_label_get_text(GTK_LABEL(label));
        size_t at = 0;
        for (size_t i = 0; i < look.lines && at <= shown.size(); ++i)
            at = std::min(shown.find('\n', at), shown.size()) + 1;
        end = static_cast<guint>(at - 1);
    }
    PangoAttrList *letters = pango_attr_list_new();
    const auto add = [&](PangoAttribute *one) {
        one->end_index = end;
        pango_attr_list_insert(letters, one);
    };
    const auto wide = [](unsigned char part) { return static_cast<guint16>(part * 257); };
    const wxColour &colour = look.colour;
    if (look.scale != 1) add(pango_attr_scale_new(look.scale));
    if (look.bold) add(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
    if (colour.IsOk()) add(pango_attr_foreground_new(wide(colour.Red()), wide(colour.Green()), wide(colour.Blue())));
    gtk_label_set_attributes(GTK_LABEL(label), letters);
    pango_attr_list_unref(letters);
    text.InvalidateBestSize();
}

void keepLines(const wxWindow &text) {
    if (GTK_IS_LABEL(text.GetHandle())) gtk_label_set_line_wrap(GTK_LABEL(text.GetHandle()), FALSE);
}

void insetText(const wxWindow &text, int by) {
    GtkWidget *inside = gtk_bin_get_child(GTK_BIN(text.GetHandle()));  // of its scroll bars
    if (!GTK_IS_TEXT_VIEW(inside)) return;
    GtkTextView *view = GTK_TEXT_VIEW(inside);
    gtk_text_view_set_left_margin(view, by);
    gtk_text_view_set_right_margin(view, by);
    gtk_text_view_set_top_margin(view, by / 2);
    gtk_text_view_set_bottom_margin(view, by / 2);
}

int rowHeight(const wxWindow &list) {
    GtkWidget *inside = gtk_bin_get_child(GTK_BIN(list.GetHandle()));
    GdkRectangle row{};
    GtkTreePath *first = gtk_tree_path_new_first();
    if (GTK_IS_TREE_VIEW(inside)) gtk_tree_view_get_background_area(GTK_TREE_VIEW(inside), first, nullptr, &row);
    gtk_tree_path_free(first);
    return row.height;
}

// wx does not know that its message windows are modal: GTK runs them.
void cancelDialog(wxDialog &dialog) {
    if (dialog.IsModal()) dialog.EndModal(wxID_CANCEL);
    else if (GTK_IS_DIALOG(dialog.GetHandle()))
        gtk_dialog_response(GTK_DIALOG(dialog.GetHandle()), GTK_RESPONSE_CANCEL);
}

// Pango begins with it when it is first asked for anything, and the first label then waits.
void beginFonts() { pango_cairo_font_map_get_default(); }

#else

std::string themeName() { return ""; }
void setToolkitText(int) {}
void setTextLook(wxWindow &text, const TextLook &look) {
    if (look.lines > 0) return;
    if (look.bold || look.scale != 1) {
        const wxFont font = look.bold ? text.GetFont().Bold() : text.GetFont();
        text.SetFont(font.Scaled(static_cast<float>(look.scale)));
    }
    if (look.colour.IsOk()) text.SetForegroundColour(look.colour);
}
void keepLines(const wxWindow &) {}
void insetText(const wxWindow &, int) {}
int rowHeight(const wxWindow &) { return 0; }
void cancelDialog(wxDialog &dialog) {
    if (dialog.IsModal()) dialog.EndModal(wxID_CANCEL);
}
void beginFonts() {}

#endif

}  // namespace plumb::gui
