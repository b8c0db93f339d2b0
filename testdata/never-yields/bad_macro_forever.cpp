// Qt's forever and a project's own loop macro: the macro's place is the loop's.
#include <QCoroTask>
#include <QCoroTimer>
#include <QtCore/QtCore>

#include <chrono>
#include <deque>

#ifndef forever
#define forever for (;;)
#endif
#define REPEAT while (1)

using namespace std::chrono_literals;

class Sensor {
public:
	bool hasSample() const;
	int takeSample();
};

class Plot {
public:
	void append(int value);
};

QCoro::Task<> badSample(Sensor &sensor, Plot &plot)
{
	co_await QCoro::sleepFor(1s);
	forever { // expect: never-yields
		if (sensor.hasSample())
			plot.append(sensor.takeSample());
	}
}

QCoro::Task<> badRepeat(Sensor &sensor, Plot &plot)
{
	REPEAT { // expect: never-yields
		if (!sensor.hasSample())
			continue;
		plot.append(sensor.takeSample());
		co_await QCoro::sleepFor(10ms);
	}
}

QCoro::Task<> goodSample(Sensor &sensor, Plot &plot)
{
	forever {
		co_await QCoro::sleepFor(10ms);
		if (sensor.hasSample())
			plot.append(sensor.takeSample());
	}
}
