#include "tests/gui/complaints.h"

#include <gtk/gtk.h>
#include <wx/wx.h>

#include <mutex>
#include <utility>

#include "host/gui/text.h"

namespace plumb::gui {

namespace {

struct Heard {
    std::mutex lock;
    std::vector<std::string> complaints;
};
Heard &heard() {
    static Heard one;
    return one;
}

// Controls that have less room than they want, which is what GTK complains of most.
void tellSqueezed(wxWindow &window, std::string &told) {
    for (wxWindow *child : window.GetChildren()) {
        const wxSize has = child->GetSize(), wants = child->GetBestSize();
        if (dynamic_cast<wxControl *>(child) && child->IsShownOnScreen() && (has.x < wants.x || has.y < wants.y))
            told += "\n  " + fromWx(child->GetLabel()) + ": " + std::to_string(has.x) + " by " + std::to_string(has.y) +
                    ", wants " + std::to_string(wants.x) + " by " + std::to_string(wants.y) + ", in " +
                    std::to_string(child->GetParent()->GetSize().x) + " by " +
                    std::to_string(child->GetParent()->GetSize().y);
        tellSqueezed(*child, told);
    }
}

std::string squeezed() {
    std::string told;
    if (!wxThread::IsMain()) return told;
    for (wxWindow *window : wxTopLevelWindows) tellSqueezed(*window, told);
    return told;
}

// Of a control that is drawn once in the width that it had before its page's texts were broken for a new one; the next
// layout gives it its room, which layout_test.cpp checks. Seen now and then; printed, and no failure.
bool passing(const std::string &message) { return message.find("Negative content") != message.npos; }

GLogWriterOutput onMessage(GLogLevelFlags level, const GLogField *fields, gsize count, gpointer) {
    for (gsize i = 0; i < count; ++i) {
        const bool serious = (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0;
        if (!serious || std::string(fields[i].key) != "MESSAGE") continue;
        const std::string message = static_cast<const char *>(fields[i].value);
        if (passing(message)) continue;
        const std::lock_guard<std::mutex> guard(heard().lock);
        heard().complaints.push_back(message + squeezed());
    }
    return g_log_writer_default(level, fields, count, nullptr);
}

}  // namespace

void listenForComplaints() { g_log_set_writer_func(onMessage, nullptr, nullptr); }

void stopAnimations() { g_object_set(gtk_settings_get_default(), "gtk-enable-animations", FALSE, nullptr); }

std::vector<std::string> takeComplaints() {
    const std::lock_guard<std::mutex> guard(heard().lock);
    return std::exchange(heard().complaints, {});
}

}  // namespace plumb::gui
