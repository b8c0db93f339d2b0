// Qt: run() and QThread::create(); a model that caches its last row.
class QThread
{
      public:
	template <class Function, class... Arguments>
	static QThread *create(Function &&function, Arguments &&...arguments);
	bool wait();
};
template <class T> class QFuture
{
      public:
	void waitForFinished();
};
namespace QtConcurrent
{
template <class Function, class... Arguments>
QFuture<int> run(Function &&function, Arguments &&...arguments);
}

class table_model
{
      public:
	int row(int at) const
	{
		return cached_ = at;
	}
	void refresh()
	{
		auto done = QtConcurrent::run([this] { return row(3); }); // expect: non-sync-share
		done.waitForFinished();
	}

      private:
	mutable int cached_ = 0;
};

int
bad_run(const table_model &model)
{
	auto done = QtConcurrent::run([&model] { return model.row(1); }); // expect: non-sync-share
	done.waitForFinished();
	return 0;
}

void
bad_create(const table_model &model)
{
	QThread *worker = QThread::create([&] { model.row(2); }); // expect: non-sync-share
	worker->wait();
}
