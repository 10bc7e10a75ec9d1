// The main window's settings: shown, kept, taken by what is open; and the store that is closed when nobody is there.
#include <iterator>

#include "host/base/translated.h"
#include "host/gui/case_panel.h"
#include "host/gui/dialogs.h"
#include "host/gui/main_frame.h"
#include "host/gui/settings_dialog.h"
#include "host/gui/theme.h"
#include "host/gui/toolkit.h"

namespace plumb::gui {

// Of this window, and of what the toolkit opens over it.
void MainFrame::takeTextSize() {
    const wxFont font = baseFont(setup_.settings.textSize);
    SetFont(font);
    setToolkitText(setup_.settings.textSize == 100 ? 0 : font.GetPointSize());
}

void MainFrame::useSettings(const Settings &settings) {
    const bool newSize = settings.textSize != setup_.settings.textSize;
    const bool changed = settings != setup_.settings;
    const bool newHouse = settings.house != setup_.settings.house;
    setup_.settings = settings;
    if (newHouse && setup_.later) setup_.later->useHouse(houseFileOf(settings));
    if (changed && !setup_.settingsFile.empty())
        if (const Status written = writeSettings(setup_.settingsFile, settings); !written)
            showProblem(this, written.problem());
    if (newSize) takeTextSize();
    if (!changed) return deskChanged();
    if (desk_ && newSize) {  // with every window in the new size
        DeskPanel *old = desk_;
        const SectionPage::Typed typed = old->typedAndRefused();
        leaveDesk();
        use(old->takeDesk());
        desk_->typeAgain(typed);
    } else if (desk_) desk_->settingsChanged();
    else if (newSize && dynamic_cast<CasePanel *>(content_)) cases_.showAgain();
    else if (newSize) showStart(StartShow::doors);
    deskChanged();
}

void MainFrame::showSettings(SettingsPart part) {
    SettingsDialog dialog(this, setup_.settings, &cases_, part);
    const bool taken = dialog.ShowModal() == wxID_OK;
    if (taken) useSettings(dialog.settings());
    using Kind = SettingsWish::Kind;
    const SettingsWish wish = dialog.wish();
    if (taken && wish.kind != Kind::nothing) {
        if (cases_.isOpen()) cases_.close();
        if (wish.kind == Kind::newStore) return cases_.showNewStore();
        return cases_.showUnlockOf(wish.store, "");
    }
    if (dialog.storeChanged() && dynamic_cast<CasePanel *>(content_)) cases_.showAgain();
}

void MainFrame::lockCases() {
    cases_.close();
    cases_.showUnlockOf("",
                        trn("The store was closed because nobody typed or clicked for {n} minute. Nothing is lost.",
                            "The store was closed because nobody typed or clicked for {n} minutes. Nothing is lost.",
                            static_cast<size_t>(setup_.settings.lockAfter)));
}

void MainFrame::largerText(int by) {
    Settings changed = setup_.settings;
    for (size_t i = 0; i < std::size(kTextSizes); ++i) {
        if (kTextSizes[i] != setup_.settings.textSize) continue;
        const size_t next = i + static_cast<size_t>(by);
        if (next < std::size(kTextSizes)) changed.textSize = kTextSizes[next];
    }
    useSettings(changed);
}

}  // namespace plumb::gui
