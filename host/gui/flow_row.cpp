#include "host/gui/flow_row.h"

#include <algorithm>

namespace plumb::gui {

wxSize FlowRow::flow(bool place) {
    wxSize taken;
    int x = 0, y = 0, high = 0;  // of the line that is being filled
    for (wxSizerItem *item : GetChildren()) {
        if (!item->IsShown()) continue;
        const wxSize wanted = place ? item->GetMinSizeWithBorder() : item->CalcMin();
        const int margin = item->GetFlag() & wxRIGHT ? item->GetBorder() : 0;  // which may stand out
        if (width_ > 0 && x > 0 && x + wanted.x - margin > width_) {
            y += high;
            x = high = 0;
        }
        if (place) item->SetDimension(GetPosition() + wxPoint(x, y), wanted);
        x += wanted.x;
        high = std::max(high, wanted.y);
        taken = {std::max(taken.x, x - margin), y + high};
    }
    return taken;
}

}  // namespace plumb::gui
