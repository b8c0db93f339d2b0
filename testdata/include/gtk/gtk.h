/* Stand-in for GTK 3: the types and functions that the models and fixtures use. */
#ifndef SENDSYNC_TESTDATA_GTK_GTK_H
#define SENDSYNC_TESTDATA_GTK_GTK_H

#include <glib.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _GtkWidget {
	GObject parent_instance;
	void *priv;
} GtkWidget;
typedef struct _GtkWindow {
	GtkWidget widget;
} GtkWindow;
typedef struct _GtkContainer GtkContainer;
typedef struct _GtkBin GtkBin;
typedef struct _GtkBox GtkBox;
typedef struct _GtkGrid GtkGrid;
typedef struct _GtkDialog GtkDialog;
typedef struct _GtkApplicationWindow GtkApplicationWindow;
typedef struct _GtkLabel GtkLabel;
typedef struct _GtkButton GtkButton;
typedef struct _GtkToggleButton GtkToggleButton;
typedef struct _GtkCheckButton GtkCheckButton;
typedef struct _GtkEntry GtkEntry;
typedef struct _GtkImage GtkImage;
typedef struct _GtkProgressBar GtkProgressBar;
typedef struct _GtkSpinner GtkSpinner;
typedef struct _GtkTextView GtkTextView;
typedef struct _GtkTextBuffer GtkTextBuffer;
typedef struct _GtkTreeView GtkTreeView;
typedef struct _GtkTreeModel GtkTreeModel;
typedef struct _GtkListBox GtkListBox;
typedef struct _GtkStack GtkStack;
typedef struct _GtkNotebook GtkNotebook;
typedef struct _GtkDrawingArea GtkDrawingArea;
typedef struct _GtkGLArea GtkGLArea;
typedef struct _GtkComboBox GtkComboBox;
typedef struct _GtkScale GtkScale;
typedef struct _GtkSpinButton GtkSpinButton;
typedef struct _GtkStatusbar GtkStatusbar;
typedef struct _GtkMenu GtkMenu;
typedef struct _GtkBuilder GtkBuilder;
typedef struct _GdkWindow GdkWindow;
typedef struct _GdkDisplay GdkDisplay;
void gtk_init(int *argc, char ***argv);
void gtk_main(void);
void gtk_main_quit(void);
int gtk_main_iteration_do(int blocking);
int gtk_dialog_run(GtkDialog *dialog);
GtkWidget *gtk_label_new(const char *text);
void gtk_label_set_text(GtkLabel *label, const char *text);
void gtk_progress_bar_set_fraction(GtkProgressBar *bar, double fraction);
unsigned int gdk_threads_add_idle(GSourceFunc function, void *data);
unsigned int gdk_threads_add_idle_full(int priority, GSourceFunc function, void *data,
				       GDestroyNotify notify);
unsigned int gdk_threads_add_timeout(unsigned int interval, GSourceFunc function, void *data);
unsigned int gdk_threads_add_timeout_full(int priority, unsigned int interval, GSourceFunc function,
					  void *data, GDestroyNotify notify);

#ifdef __cplusplus
}
#endif

#endif
