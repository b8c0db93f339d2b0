// Stand-in for Poco.
#pragma once

namespace Poco {
class RefCountedObject {
public:
	void duplicate() const;
	void release() const noexcept;

protected:
	virtual ~RefCountedObject();

private:
	mutable int _counter;
};
}
