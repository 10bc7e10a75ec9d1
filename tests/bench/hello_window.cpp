// The least program with a window that the toolkit allows: what plumbline's start is compared with (startup.sh).
#include <wx/wx.h>

class Hello : public wxApp {
  public:
    bool OnInit() override {
        auto *frame = new wxFrame(nullptr, wxID_ANY, "Hello");
        new wxStaticText(frame, wxID_ANY, "Hello");
        return frame->Show();
    }
};
wxIMPLEMENT_APP(Hello);
